/// A sheet before its rows: columns, and how it prints.
public struct SheetLayout: Sendable, Hashable {
  /// The name on its tab.
  public let name: String
  /// What stands at the head of each printed page.
  public let title: String
  /// Its columns.
  public let columns: [Column]
  /// How many of them are printed, from the first; the others are for the screen.
  public let printed: Int

  /// A column.
  public struct Column: Sendable, Hashable {
    /// Its heading.
    public let title: String
    /// Its width, in figures of the usual typeface.
    public let width: Double

    /// Describes a column.
    public init(_ title: String, _ width: Double) {
      self.title = title
      self.width = width
    }
  }

  /// Describes a sheet.
  public init(name: String, title: String, columns: [Column], printed: Int) {
    self.name = name
    self.title = title
    self.columns = columns
    self.printed = printed
  }
}
