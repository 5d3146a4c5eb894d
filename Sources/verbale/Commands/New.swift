import ArgumentParser
import Exchange
import Foundation
import Model
import Regulations
import Secretariat

/// `verbale nuovo`: a fresh file to fill in.
struct New: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "nuovo",
    abstract:
      "Prepara il file di una nuova seduta, da riempire con qualunque programma di scrittura.",
    usage: "verbale nuovo --organo R --data AAAA-MM-GG [--ora HH:MM] [--da PRECEDENTE] [-o USCITA]",
    discussion: """
      I componenti vengono dal regolamento, se li elenca, o dal verbale precedente, con la presenza \
      in bianco; dal precedente vengono anche il luogo, il presidente, il segretario e, come primo \
      punto, l'approvazione del suo verbale.

      Esempi:
        verbale nuovo --organo consiglio-comunale --data 2025-06-12 --ora 18:30 -o seduta.verbale
        verbale nuovo --da 2025-05-06.txt --data 2025-06-12 -o 2025-06-12.verbale
      """,
    aliases: ["new"])

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp(
      "Il regolamento dell'organo: un nome (consiglio-comunale, …) o un file .yaml.",
      valueName: "regolamento"),
    completion: Completion.regulation)
  var body: String?

  @Option(
    name: .customLong("data"),
    help: ArgumentHelp("Il giorno della seduta, come 2025-06-12.", valueName: "giorno"))
  var date: String

  @Option(
    name: .customLong("ora"),
    help: ArgumentHelp("L'ora per cui è convocata, come 18:30.", valueName: "ora"))
  var time: String?

  @Option(
    name: .customLong("da"),
    help: ArgumentHelp("Il verbale della seduta precedente.", valueName: "file"),
    completion: .file())
  var last: String?

  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    guard body != nil || last != nil else {
      throw ProgramFault.usage("indicare l'organo con --organo, o il verbale precedente con --da")
    }
    guard let day = MarkupForm.date(date) else {
      throw ProgramFault.usage("--data \(date): non è un giorno; scriverlo come 2025-06-12")
    }
    let hour = try time.map { time in
      guard let hour = MarkupForm.time(time) else {
        throw ProgramFault.usage("--ora \(time): non è un'ora; scriverla come 18:30")
      }
      return hour
    }
    if let file = output.file, FileManager.default.fileExists(atPath: file) {
      throw ProgramFault.usage("\(file) esiste già: indicare con -o un nome nuovo")
    }
    var form = MarkupForm(body: Body(), date: day)
    if let last { form.take(from: try Self.last(last, session)) }
    if let body { apply(try RegulationChoice(body).named, to: &form) }
    form.time = hour
    let outlet = try Outlet(output.file, session)
    try outlet.write(form.text)
    try outlet.close()
    return .clean
  }

  /// The latest sitting of a file.
  private static func last(_ name: String, _ session: Session) throws -> Sitting {
    let sittings = try InputFile(name: name).sittings(session)
    let dated = sittings.filter { $0.date != nil }
    let latest = dated.max { left, right in
      guard let first = left.date?.value, let second = right.date?.value else { return false }
      return first < second
    }
    guard let sitting = latest ?? sittings.last else {
      throw ProgramFault.input("\(name): non contiene una seduta")
    }
    return sitting
  }

  /// What the regulation says counts more than what the last sitting shows.
  private func apply(_ regulation: Regulation?, to form: inout MarkupForm) {
    guard let regulation else { return }
    if let name = regulation.bodyName {
      form.body.name = Located(name)
    } else if form.body.name == nil {
      form.body.name = Located(regulation.title)
    }
    if let authority = regulation.authority { form.body.authority = Located(authority) }
    form.body.kind = regulation.kind
    let inOffice = regulation.members.filter {
      ($0.from.map { $0 <= form.date } ?? true) && ($0.until.map { $0 >= form.date } ?? true)
    }
    guard !inOffice.isEmpty else { return }
    let before = form.members
    form.members = inOffice.map { known in
      // Who sits for a body is known only from the last sitting.
      let same = before.first { NameKey($0.name.value).equals(NameKey(known.name)) }
      return Member(
        name: Located(known.name), representative: same?.representative,
        role: known.role.map { Located($0) } ?? same?.role,
        weight: known.weight.map { Located($0) } ?? same?.weight)
    }
  }
}
