/// A form in which the register goes out, to keep or to work on.
package struct RegisterExport: Sendable, Hashable {
  /// Its name in the address, and for whoever writes it.
  package let id: String
  /// What it is called.
  package let title: String
  /// How the name of its file ends.
  package let suffix: String
  /// Its media type.
  package let type: String

  /// Describes a form.
  package init(id: String, title: String, suffix: String, type: String) {
    self.id = id
    self.title = title
    self.suffix = suffix
    self.type = type
  }
}
