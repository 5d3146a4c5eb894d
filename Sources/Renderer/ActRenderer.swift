import Model

/// Draws up acts: from sittings to a view, through a template to one document tree, and from the
/// tree to every format.
public struct ActRenderer: Sendable {
  private let templates: TemplateSource

  /// Makes a renderer over the templates shipped inside the program, or over a body's own.
  public init(templates: TemplateSource = .builtIn) {
    self.templates = templates
  }

  /// Draws up an act from one or more sittings, as the bytes of a file.
  ///
  /// - Parameters:
  ///   - act: what to draw up.
  ///   - sittings: in any order; the register puts them by date.
  ///   - regulation: the regulation each sitting is under.
  ///   - format: how to write it.
  ///   - options: what the minutes cannot say.
  public func render(
    _ act: Act, of sittings: [Sitting], under regulation: (Sitting) -> Regulation,
    as format: ActFormat, options: ActOptions = ActOptions()
  ) throws -> [UInt8] {
    let held = sittings.map { HeldSitting($0, regulation: regulation($0)) }
    return try write(
      try document(act, of: held, options: options), as: format,
      about: ActProperties(act, of: held))
  }

  /// Draws up the register from pages already made up.
  public func render(
    _ sheets: [RegisterSheet], title: String, as format: ActFormat
  ) throws -> [UInt8] {
    let document = try document(
      RegisterView.make(sheets, title: title), through: Act.register.template,
      under: sheets.lazy.compactMap(\.letterhead).first)
    return try write(document, as: format, about: ActProperties(sheets))
  }

  /// Draws up a certificate of the albo.
  public func render(_ certificate: BoardCertificate, as format: ActFormat) throws -> [UInt8] {
    let document = try document(
      certificate.view, through: BoardCertificate.template, under: certificate.letterhead)
    return try write(document, as: format, about: certificate.properties)
  }

  /// Writes an act already drawn up in another format.
  public func render(_ act: StoredAct, as format: ActFormat) throws -> [UInt8] {
    try write(ActDocument(root: act.root), as: format, about: act.properties)
  }

  /// The bytes of an act drawn up.
  func write(
    _ document: ActDocument, as format: ActFormat, about properties: ActProperties
  ) throws -> [UInt8] {
    switch format {
    case .html:
      return Array(HTMLWriter(document, styleSheet: try templates.styleSheet()).write().utf8)
    case .pdf:
      return try PDFWriter(theme: PrintTheme(document.style)).write(document, about: properties)
    case .text: return Array(TextWriter().write(document.root).utf8)
    case .markdown: return Array(MarkdownWriter().write(FlowReader.read(document)).utf8)
    case .odt: return try ODTWriter(FlowReader.read(document), properties).write()
    case .docx: return try DOCXWriter(FlowReader.read(document), properties).write()
    }
  }

  /// The one tree from which every format is written, with the letterhead's picture and style.
  func document(
    _ act: Act, of held: [HeldSitting], options: ActOptions
  ) throws -> ActDocument {
    let view =
      switch act {
      case .minutes: MinutesView.make(held)
      case .resolutions: ResolutionsView.make(held, title: "Deliberazioni")
      case .excerpts: ResolutionsView.make(held, title: "Estratti del verbale")
      case .register: RegisterView.make(held, options: options)
      case .voteTable: VoteTableView.make(held)
      case .notice: NoticeView.make(held)
      case .disputeSheet: try DisputeSheetView.make(held, only: options.vote)
      }
    return try document(
      view, through: act.template, under: held.lazy.compactMap(\.regulation.letterhead).first,
      figures: act == .voteTable ? figures(of: held, options) : [:])
  }

  /// The picture of every sitting, by the name that shows it.
  private func figures(of held: [HeldSitting], _ options: ActOptions) -> [String: ActFigure] {
    var figures: [String: ActFigure] = [:]
    for (number, sitting) in held.enumerated() {
      let faults = options.faults.map { $0.indices.contains(number) ? [$0[number]] : [] }
      let picture = SittingPicture([sitting], faults: faults, isTitled: false)
      figures[VoteTableView.picture(number + 1)] = ActFigure(
        wide: picture.drawing(.wide), narrow: picture.drawing(.narrow))
    }
    return figures
  }

  func document(
    _ view: View, through template: String, under letterhead: Letterhead?,
    figures: [String: ActFigure] = [:]
  ) throws -> ActDocument {
    let library = try TemplateLibrary(root: template, source: templates)
    let page = try library.fill(with: view)
    do {
      var pictures: [String: Picture] = [:]
      pictures["stemma"] = letterhead?.arms
      return ActDocument(
        root: try DocumentParser.parse(page), pictures: pictures, figures: figures,
        style: ActStyle(letterhead))
    } catch let fault as DocumentFault {
      throw library.explain(fault)
    }
  }
}

/// What the minutes cannot say and the user may.
public struct ActOptions: Sendable, Hashable {
  /// The number, from 1 through all the sittings given, of the only vote to draw a sheet of.
  public var vote: Int?
  /// The number the register begins with.
  public var firstNumber: Int
  /// What a check found wrong with the votes of each sitting, by the vote's number from 1, for the
  /// picture of the sitting; nil when no check was made.
  public var faults: [[Int: [String]]]?

  /// Sets the options; all have a default.
  public init(vote: Int? = nil, firstNumber: Int = 1, faults: [[Int: [String]]]? = nil) {
    self.vote = vote
    self.firstNumber = firstNumber
    self.faults = faults
  }
}
