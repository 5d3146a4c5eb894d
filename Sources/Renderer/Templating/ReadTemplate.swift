import Mustache
import Synchronization

/// One template taken in by itself: the templates it calls are another's concern.
struct ReadTemplate: Sendable {
  let tags: [TemplateTag]
  let mustache: MustacheTemplate

  /// Takes a template in; throws where it is broken.
  ///
  /// The program's own are kept once read: every act of every document goes through them.
  static func of(_ text: String, named name: String) throws -> ReadTemplate {
    guard text == TemplateSource.original("\(name).mustache") else {
      return try ReadTemplate(text, name)
    }
    if let read = shipped.withLock({ $0[name] }) { return read }
    let read = try ReadTemplate(text, name)
    shipped.withLock { $0[name] = read }
    return read
  }

  private static let shipped = Mutex<[String: ReadTemplate]>([:])

  private init(_ text: String, _ name: String) throws {
    tags = TemplateTag.scan(text)
    try Self.checkSections(tags, of: name)
    try Self.checkNames(tags, of: name)
    do {
      mustache = try MustacheTemplate(string: text)
    } catch let fault as MustacheTemplate.ParserError {
      throw ActError.templateSyntax(
        template: name, line: fault.context.lineNumber,
        reason: "segnaposto scritto male: \(fault.context.line.trimmed())")
    }
  }

  /// Names that no act knows are refused even where this sitting would never come to them.
  private static func checkNames(_ tags: [TemplateTag], of template: String) throws {
    for tag in tags where tag.sigil == nil || "#^&".contains(tag.sigil ?? " ") {
      if tag.name != ".", Field(rawValue: tag.name) == nil {
        throw ActError.unknownField(template: template, line: tag.line, field: tag.name)
      }
    }
  }

  private static func checkSections(_ tags: [TemplateTag], of template: String) throws {
    var open: [TemplateTag] = []
    for tag in tags {
      switch tag.sigil {
      case "#", "^":
        open.append(tag)
        // Each is read inside the other: far fewer are ever needed, and many more would be too many.
        if open.count > 50 {
          throw ActError.templateSyntax(
            template: template, line: tag.line,
            reason: "«{{\(tag.sigil ?? "#")\(tag.name)}}» sta dentro altre 50 sezioni: sono troppe")
        }
      case "/":
        guard let last = open.popLast() else {
          throw ActError.templateSyntax(
            template: template, line: tag.line,
            reason: "«{{/\(tag.name)}}» chiude una sezione mai aperta")
        }
        if last.name != tag.name {
          throw ActError.templateSyntax(
            template: template, line: tag.line,
            reason: "«{{/\(tag.name)}}» non chiude «\(last.name)», aperta alla riga \(last.line)")
        }
      case "<", "$", "=", "%":
        throw ActError.templateSyntax(
          template: template, line: tag.line,
          reason: "il segnaposto «\(tag.name)» non è fra quelli ammessi")
      default: break
      }
    }
    if let left = open.last {
      throw ActError.templateSyntax(
        template: template, line: left.line, reason: "la sezione «\(left.name)» non è mai chiusa")
    }
  }
}
