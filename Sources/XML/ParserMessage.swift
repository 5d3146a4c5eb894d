import CLibXML2

/// Says a fault of libxml2 in Italian.
enum ParserMessage {
  /// Keeps libxml2 from writing its own English on the terminal, as it does for faults that have no
  /// document to belong to; to be called on the thread that parses.
  static func silence() {
    xmlSetStructuredErrorFunc(nil) { _, _ in }
  }

  /// The message for an error.
  static func italian(_ error: xmlError) -> String {
    let first = words(error.str1)
    switch error.code {
    case Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue):
      return "l'elemento «\(first)» aperto alla riga \(error.int1) è chiuso da un altro"
    case Int32(XML_ERR_TAG_NOT_FINISHED.rawValue):
      return "l'elemento «\(first)» non è mai chiuso"
    case Int32(XML_ERR_ATTRIBUTE_REDEFINED.rawValue):
      return "l'attributo «\(first)» è scritto due volte"
    case Int32(XML_ERR_UNDECLARED_ENTITY.rawValue), Int32(XML_WAR_UNDECLARED_ENTITY.rawValue):
      return "l'entità «&\(first);» non è ammessa: si scriva il carattere stesso"
    case Int32(XML_ERR_NAME_REQUIRED.rawValue), Int32(XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue):
      return "un segno «&» o «<» non introduce nulla: si scriva «&amp;» o «&lt;»"
    case Int32(XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue),
      Int32(XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue):
      return "il valore di un attributo non è fra virgolette"
    case Int32(XML_ERR_GT_REQUIRED.rawValue):
      return "manca il segno «>» che chiude un elemento"
    case Int32(XML_ERR_DOCUMENT_EMPTY.rawValue):
      return "il documento è vuoto o non comincia con un elemento"
    case Int32(XML_ERR_DOCUMENT_END.rawValue):
      return "dopo la fine del documento c'è altro"
    case Int32(XML_ERR_INVALID_CHAR.rawValue):
      return "c'è un carattere che l'XML non ammette"
    case Int32(XML_ERR_INVALID_ENCODING.rawValue), Int32(XML_ERR_UNKNOWN_ENCODING.rawValue),
      Int32(XML_ERR_UNSUPPORTED_ENCODING.rawValue):
      return "i caratteri non sono nella codifica dichiarata: si salvi il documento in UTF-8"
    case Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue):
      return "il prefisso «\(first)» non è dichiarato con xmlns"
    case Int32(XML_ERR_LTSLASH_REQUIRED.rawValue):
      return "il documento è interrotto: manca la chiusura di un elemento"
    default:
      return "errore di sintassi (codice \(error.code))"
    }
  }

  private static func words(_ text: UnsafeMutablePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
