/// A piece of HTML. A literal is markup as written; a text put into it is escaped, so that no word of a
/// document can become markup.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The markup.
  package private(set) var markup: String

  /// Markup as it is written in the program.
  package init(stringLiteral value: String) {
    markup = value
  }

  /// Markup with texts in it.
  package init(stringInterpolation: Interpolation) {
    markup = stringInterpolation.markup
  }

  /// Markup made elsewhere, by whoever answers for it.
  package init(trusted markup: String) {
    self.markup = markup
  }

  /// Nothing.
  package static let nothing: HTML = ""

  /// Puts pieces one after the other.
  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.markup + right.markup)
  }

  /// Adds a piece.
  package static func += (left: inout HTML, right: HTML) {
    left.markup += right.markup
  }

  /// Collects what stands between the words of a literal.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    /// Begins.
    package init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    /// Markup.
    package mutating func appendLiteral(_ literal: String) { markup += literal }

    /// A text, escaped for content and for attributes between double quotes.
    package mutating func appendInterpolation(_ text: String) {
      HTML.escape(text, into: &markup)
    }

    /// A number.
    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    /// A piece of HTML, as it is.
    package mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }

    /// A piece of HTML, where there is one.
    package mutating func appendInterpolation(_ piece: HTML?) { markup += piece?.markup ?? "" }

    /// Pieces of HTML, one after the other.
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { markup += piece.markup }
    }
  }

  private static func escape(_ text: String, into markup: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      // A browser would turn them into others in silence; every other character it keeps.
      case "\r": markup += "&#13;"
      case "\u{0}": markup += "\u{FFFD}"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Sequence<HTML> {
  /// The pieces as one, with something between them.
  package func joined(_ separator: HTML = .nothing) -> HTML {
    HTML(trusted: map(\.markup).joined(separator: separator.markup))
  }
}
