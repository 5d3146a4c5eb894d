import CXLSXWriter
import Model

/// A workbook in the format of Excel, written row by row: however many they are, only one is held in
/// memory.
///
/// The same rows give the same bytes: the day of creation is given by whoever writes it.
public final class Workbook {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: Formats
  private var sheets: [Sheet] = []
  private var isOpen = true

  /// Rows of a sheet, the heading too, as many as the format allows.
  public static let rowLimit = 1_048_576
  private let rowLimit: Int
  /// In points.
  private static let lineHeight = 15.0

  /// One sheet, and what of it goes on in others.
  private struct Sheet {
    let layout: SheetLayout
    var parts: [Part]
  }

  private struct Part {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    /// How many are filled, heading included.
    var rows: Int
  }

  private struct Formats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let number: UnsafeMutablePointer<lxw_format>?
    let decimal: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?
  }

  /// Begins a workbook that will be at a path once closed.
  public convenience init(path: String) throws {
    try self.init(path: path, rowLimit: Self.rowLimit)
  }

  init(path: String, rowLimit: Int) throws {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else {
      throw SpreadsheetFault(detail: "workbook_new")
    }
    self.workbook = workbook
    self.rowLimit = rowLimit
    func format(_ pattern: String) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(workbook)
      format_set_num_format(format, pattern)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      return format
    }
    let heading = workbook_add_format(workbook)
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_align(heading, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_bg_color(heading, 0xE9E6DF)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    // Text kept as such when somebody edits the cell: a subject that begins with '=' is no formula.
    let text = format("@")
    format_set_text_wrap(text)
    // Words keep off the figures in the column before.
    format_set_indent(text, 1)
    let date = format("dd/mm/yyyy")
    format_set_align(date, UInt8(LXW_ALIGN_CENTER.rawValue))
    formats = Formats(
      heading: heading, text: text, number: format("0"), decimal: format("#,##0.00##"), date: date)
  }

  deinit {
    if isOpen { lxw_workbook_free(workbook) }
  }

  /// Adds a sheet; its place is what ``add(_:to:)`` wants.
  public func add(_ layout: SheetLayout) throws -> Int {
    sheets.append(Sheet(layout: layout, parts: []))
    try begin(sheets.count - 1)
    return sheets.count - 1
  }

  /// Adds a row to a sheet; past the last that a sheet can have it goes on in another.
  public func add(_ row: [Cell], to sheet: Int) throws {
    if let last = sheets[sheet].parts.last, last.rows >= rowLimit { try begin(sheet) }
    let index = sheets[sheet].parts.count - 1
    let part = sheets[sheet].parts[index]
    let layout = sheets[sheet].layout
    let lines = CellText.lines(of: row, in: layout.columns.prefix(layout.printed))
    // Not every program makes room for what wraps.
    if lines > 1 {
      try check(
        worksheet_set_row(
          part.worksheet, UInt32(part.rows), min(409, Double(lines) * Self.lineHeight), nil))
    }
    for (column, cell) in row.enumerated() {
      try write(cell, part.worksheet, row: part.rows, column: column)
    }
    sheets[sheet].parts[index].rows += 1
  }

  /// Ends the workbook: the file is there.
  ///
  /// - Parameter created: seconds since 1 January 1970.
  public func close(title: String, company: String?, created: Int) throws {
    for sheet in sheets {
      for part in sheet.parts { finish(part, sheet.layout) }
    }
    let fault = title.withCString { title in
      (company ?? "").withCString { company in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.company = UnsafeMutablePointer(mutating: company)
        // Nought would mean now.
        properties.created = time_t(max(1, created))
        return workbook_set_properties(workbook, &properties)
      }
    }
    try check(fault)
    isOpen = false
    try check(workbook_close(workbook))
  }

  // MARK: Sheets

  private func begin(_ sheet: Int) throws {
    let layout = sheets[sheet].layout
    let count = sheets[sheet].parts.count
    let name = count == 0 ? layout.name : "\(layout.name) (\(count + 1))"
    guard let worksheet = workbook_add_worksheet(workbook, name) else {
      throw SpreadsheetFault(detail: "workbook_add_worksheet")
    }
    for (index, column) in layout.columns.enumerated() {
      try check(
        worksheet_set_column(worksheet, UInt16(index), UInt16(index), column.width, nil))
    }
    try check(worksheet_set_row(worksheet, 0, 32, nil))
    for (index, column) in layout.columns.enumerated() {
      try check(
        worksheet_write_string(
          worksheet, 0, UInt16(index), CellText.admitted(column.title), formats.heading))
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    worksheet_set_landscape(worksheet)
    // A4.
    worksheet_set_paper(worksheet, 9)
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.8, 0.7)
    worksheet_fit_to_pages(worksheet, 1, 0)
    try check(worksheet_repeat_rows(worksheet, 0, 0))
    // An ampersand is an instruction in these.
    let title = layout.title.replacing("&", with: "&&").prefix(200)
    try check(worksheet_set_header(worksheet, "&L&\"-,Bold\"\(title)"))
    try check(worksheet_set_footer(worksheet, "&L&A&RPagina &P di &N"))
    sheets[sheet].parts.append(Part(worksheet: worksheet, rows: 1))
  }

  private func finish(_ part: Part, _ layout: SheetLayout) {
    let last = UInt32(part.rows - 1)
    worksheet_autofilter(part.worksheet, 0, 0, last, UInt16(layout.columns.count - 1))
    worksheet_print_area(part.worksheet, 0, 0, last, UInt16(layout.printed - 1))
  }

  // MARK: Cells

  private func write(
    _ cell: Cell, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, row: Int, column: Int
  ) throws {
    let (row, column) = (UInt32(row), UInt16(column))
    switch cell {
    case .empty: break
    case .text(let text):
      try check(
        worksheet_write_string(worksheet, row, column, CellText.admitted(text), formats.text))
    case .number(let number):
      try check(
        worksheet_write_number(worksheet, row, column, Double(number), formats.number))
    case .decimal(let number):
      try check(worksheet_write_number(worksheet, row, column, number, formats.decimal))
    // The calendar of spreadsheets begins there, with a day that never was.
    case .date(let day) where day.year < 1901:
      let words = day.description.split(separator: "-").reversed().joined(separator: "/")
      try check(worksheet_write_string(worksheet, row, column, words, formats.text))
    case .date(let day):
      var moment = lxw_datetime()
      moment.year = Int32(day.year)
      moment.month = Int32(day.month)
      moment.day = Int32(day.day)
      try check(worksheet_write_datetime(worksheet, row, column, &moment, formats.date))
    }
  }

  private func check(_ error: lxw_error) throws {
    guard error == LXW_NO_ERROR else {
      throw SpreadsheetFault(
        detail: lxw_strerror(error).map { String(cString: $0) } ?? "errore \(error.rawValue)")
    }
  }
}
