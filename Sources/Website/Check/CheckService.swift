import HTTPTypes
import Hummingbird
import Model
import Reader

/// `POST /api/controlla`: a text in, what is understood and wrong out.
struct CheckService: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.post("/api/controlla") { request, _ -> Response in
      let turn = request.number("turno") ?? 0
      let page = String((request.word("pagina") ?? "").prefix(64))
      let choice = desk.regulations.choice(request.word("regolamento"))
      let text = try await request.text(upTo: desk.settings.limits.text)
      let answer = try await desk.checks.answer(page: page, turn: turn) { () -> JSONValue in
        do {
          return CheckAnswer.of(try Examination(text, name: "verbale", under: choice), turn: turn)
        } catch let error as ReadingError {
          return CheckAnswer.of(error, text: text, turn: turn)
        }
      }
      return .json(answer ?? ["turno": .int(turn), "superato": true])
    }
  }
}
