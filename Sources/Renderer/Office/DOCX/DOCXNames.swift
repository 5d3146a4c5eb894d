/// The namespaces and kinds of part of an Office Open XML document.
enum DOCXNames {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  static let coreRelation =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  static let extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  static let custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  static let variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  static let dc = "http://purl.org/dc/elements/1.1/"

  /// What the root of every part with words declares.
  static let root: KeyValuePairs<String, String?> = [
    "xmlns:w": word, "xmlns:r": relations, "xmlns:wp": wordDrawing, "xmlns:a": drawing,
    "xmlns:pic": picture,
  ]
  static let wordDrawing =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let officeType = "application/vnd.openxmlformats-officedocument."

  /// The parts beside the list of contents: path, type of content, kind of relation, and whether the
  /// relation is the document's rather than the package's.
  static let parts: [(path: String, type: String, relation: String, isInDocument: Bool)] = [
    ("word/document.xml", wordType + "document.main+xml", relations + "/officeDocument", false),
    (
      "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
      coreRelation, false
    ),
    (
      "docProps/app.xml", officeType + "extended-properties+xml",
      relations + "/extended-properties", false
    ),
    (
      "docProps/custom.xml", officeType + "custom-properties+xml",
      relations + "/custom-properties", false
    ),
    ("word/styles.xml", wordType + "styles+xml", relations + "/styles", true),
    ("word/numbering.xml", wordType + "numbering+xml", relations + "/numbering", true),
    ("word/settings.xml", wordType + "settings+xml", relations + "/settings", true),
    ("word/fontTable.xml", wordType + "fontTable+xml", relations + "/fontTable", true),
    ("word/footer1.xml", wordType + "footer+xml", relations + "/footer", true),
  ]

  /// The name by which the document calls its foot.
  static let footer = "rId5"
}
