import Model

/// Why an act could not be drawn up, told in Italian to whoever edits the templates.
public enum ActError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No template of that name is there.
  case templateMissing(template: String, neededBy: String?)
  /// The template breaks the syntax of Mustache.
  case templateSyntax(template: String, line: Int, reason: String)
  /// The template asks for a field that does not exist, or not in that place.
  case unknownField(template: String, line: Int, field: String)
  /// What comes out is not well-formed XHTML.
  case malformed(template: String, line: Int?, reason: String)
  /// What comes out uses an element or attribute that acts do not have.
  case notAdmitted(template: String, line: Int?, name: String)
  /// The template's file is there and cannot be read.
  case templateUnreadable(file: String, reason: String)
  /// The folder holds no file that any act would use.
  case noTemplates(folder: String)
  /// The library that draws a picture of this format is not on the machine.
  case drawingLibraryMissing(Picture.Format)
  /// The picture cannot be drawn.
  case pictureUndrawable
  /// The machine has no typeface to write a PDF with.
  case fontsMissing
  /// A typeface of the machine cannot be put into a PDF.
  case fontUnusable(String)
  /// There is no such vote to draw a sheet of.
  case noSuchVote(number: Int, available: Int)

  /// The message for the user.
  public var description: String {
    switch self {
    case .templateMissing(let template, nil):
      "manca il modello «\(template)»"
    case .templateMissing(let template, let user?):
      "manca il modello «\(template)», richiamato da «\(user)»"
    case .templateSyntax(let template, let line, let reason):
      "modello «\(template)», riga \(line): \(reason)"
    case .unknownField(let template, let line, let field):
      "modello «\(template)», riga \(line): il campo «\(field)» non esiste in questo punto; "
        + "i campi sono elencati in CAMPI.md (verbale modelli esporta)"
    case .malformed(let template, let line?, let reason):
      "modello «\(template)», riga \(line): XHTML non ben formato: \(reason)"
    case .malformed(let template, nil, let reason):
      "modello «\(template)»: il documento prodotto non è XHTML ben formato: \(reason)"
    case .notAdmitted(let template, let line, let name):
      "modello «\(template)»\(line.map { ", riga \($0)" } ?? ""): «\(name)» non è ammesso negli "
        + "atti; che cosa lo sia è scritto in CAMPI.md (verbale modelli esporta)"
    case .templateUnreadable(let file, let reason):
      "modello «\(file)»: \(reason)"
    case .noTemplates(let folder):
      "\(folder): la cartella non contiene alcun modello; per avere quelli del programma: "
        + "verbale modelli esporta \(folder)"
    case .drawingLibraryMissing(.svg):
      "per disegnare lo stemma SVG manca la libreria librsvg: installare il pacchetto librsvg2-2, o "
        + "indicare nel regolamento uno stemma PNG"
    case .drawingLibraryMissing(.png):
      "per disegnare lo stemma manca la libreria cairo: installare il pacchetto libcairo2"
    case .pictureUndrawable:
      "lo stemma indicato nel regolamento non si può disegnare: salvarlo di nuovo, meglio come PNG"
    case .fontsMissing:
      "per scrivere il PDF manca un carattere: installare il pacchetto fonts-linuxlibertine"
    case .fontUnusable(let name):
      "il carattere «\(name)» non si può includere nel PDF: indicarne un altro nel regolamento, o "
        + "installare il pacchetto fonts-linuxlibertine"
    case .noSuchVote(let number, 0):
      "la votazione n. \(number) non esiste: nel testo non ci sono votazioni"
    case .noSuchVote(let number, let available):
      "la votazione n. \(number) non esiste: le votazioni vanno da 1 a \(available)"
    }
  }
}
