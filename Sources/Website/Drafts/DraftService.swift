import Foundation
import HTTPTypes
import Hummingbird
import Model
import Secretariat

/// The drafts, for the page's script: begin one, keep it, choose its regulation, write its file, put it
/// away.
struct DraftService: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.post("/api/bozze") { request, _ -> Response in
      let text = try await request.text(upTo: desk.settings.limits.text)
      let name = name(request.word("nome"), otherwise: "Nuovo verbale")
      return .json(begun(try await desk.drafts.begin(name: name, text: text)), status: .created)
    }
    router.post("/api/documento") { request, _ -> Response in
      let bytes = try await request.bytes(upTo: desk.settings.limits.document)
      let name = name(request.word("nome"), otherwise: "documento")
      let document = try await desk.checks.perform { try OpenedDocument(bytes, name: name) }
      return .json(
        begun(try await desk.drafts.begin(name: name, text: document.text, notes: document.notes)),
        status: .created)
    }
    router.put("/api/bozze/:bozza") { request, context -> Response in
      let draft = try await desk.draft(context)
      let text = try await request.text(upTo: desk.settings.limits.text)
      let written = try await desk.drafts.write(
        text, to: draft.id, over: request.number("revisione"))
      return .json(state(written))
    }
    router.put("/api/bozze/:bozza/regolamento") { request, context -> Response in
      let draft = try await desk.draft(context)
      let name = try await request.text(upTo: 200)
      guard name.isEmpty || desk.regulations.holds(name) else {
        throw DeskFault.malformed("Non c’è un regolamento con questo nome.")
      }
      return .json(state(try await desk.drafts.choose(name.isEmpty ? nil : name, for: draft.id)))
    }
    router.post("/api/bozze/:bozza/salva") { request, context -> Response in
      let draft = try await desk.draft(context)
      let outcome = try SavedText.write(draft, isForced: request.word("comunque") == "si")
      let saved = try await desk.drafts.noteInFile(
        draft.id, print: outcome.print, text: draft.text)
      let copy = outcome.copy.map { " Il testo di prima è in \($0)." } ?? ""
      return .json(state(saved, message: "Scritto in \(draft.origin ?? draft.name).\(copy)"))
    }
    router.delete("/api/bozze/:bozza") { _, context -> Response in
      let draft = try await desk.draft(context)
      try await desk.drafts.discard(draft.id)
      return .json(["eliminata": .string(draft.id)])
    }
    router.get("/api/bozze/:bozza/file") { _, context -> Response in
      let draft = try await desk.draft(context)
      guard let origin = draft.origin else {
        throw DeskFault.notFound("Questa bozza non viene da un file.")
      }
      let document = try await desk.checks.perform {
        try OpenedDocument(try InputFile(name: origin).bytes(), name: origin)
      }
      return .json(["testo": .string(document.text)])
    }
    router.get("/api/bozze/:bozza") { _, context -> Response in
      let draft = try await desk.draft(context)
      return .json([
        "revisione": .int(draft.revision), "testo": .string(draft.text),
        "nelFile": .bool(draft.isInFile),
      ])
    }
  }

  private static func state(_ draft: Draft, message: String? = nil) -> JSONValue {
    [
      "revisione": .int(draft.revision), "nelFile": .bool(draft.isInFile),
      "alle": .string(DeskClock.hour(draft.savedAt)), "messaggio": .string(message),
    ]
  }

  private static func begun(_ draft: Draft) -> JSONValue {
    ["bozza": .string(draft.id), "indirizzo": .string("/verbale/\(draft.id)")]
  }

  /// The last part of what the browser calls a file, without what no name has.
  private static func name(_ given: String?, otherwise usual: String) -> String {
    let last = (given ?? "").split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(
      String.init)
    let name = (last ?? "").filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } }
      .trimmingCharacters(in: .whitespaces)
    return name.isEmpty ? usual : String(name.prefix(120))
  }
}
