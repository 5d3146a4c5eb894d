import Renderer

/// Acts and formats as one calls them.
enum ActWords {
  /// The acts offered, in order.
  static let offered: [Act] = [
    .minutes, .resolutions, .excerpts, .voteTable, .register, .notice, .disputeSheet,
  ]

  /// The formats offered, in order.
  static let formats: [ActFormat] = [.pdf, .docx, .odt, .html, .text, .markdown]

  static func title(_ act: Act) -> String {
    switch act {
    case .minutes: "Verbale"
    case .resolutions: "Deliberazioni"
    case .excerpts: "Estratti del verbale"
    case .register: "Registro"
    case .voteTable: "Prospetto delle votazioni"
    case .notice: "Avviso di convocazione"
    case .disputeSheet: "Schede delle votazioni"
    }
  }

  static func about(_ act: Act) -> String {
    switch act {
    case .minutes: "l’intera seduta, da firmare"
    case .resolutions: "un atto per ogni punto deciso"
    case .excerpts: "da dichiarare conformi all’originale"
    case .register: "gli atti della seduta in una pagina"
    case .voteTable: "presenti, voti, esito, maggioranza"
    case .notice: "con prima e seconda convocazione"
    case .disputeSheet: "chi era in aula a ogni voto"
    }
  }

  static func title(_ format: ActFormat) -> String {
    switch format {
    case .pdf: "PDF"
    case .docx: "Word"
    case .odt: "Writer"
    case .html: "Pagina HTML"
    case .text: "Testo"
    case .markdown: "Markdown"
    }
  }

  static func suffix(_ format: ActFormat) -> String {
    format == .text ? "txt" : format.rawValue
  }

  static func type(_ format: ActFormat) -> String {
    switch format {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .html: "text/html; charset=utf-8"
    case .text: "text/plain; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    }
  }
}
