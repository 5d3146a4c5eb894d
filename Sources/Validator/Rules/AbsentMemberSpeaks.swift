import Model

/// A member marked absent who takes the floor.
enum AbsentMemberSpeaks: Rule {
  static let about = RuleDescription(
    id: "assente-che-interviene",
    title: "Intervento di chi è segnato assente",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi interviene è in aula: se l'elenco lo dà assente e il testo non lo fa entrare, manca \
      un'entrata o l'elenco è errato.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 entra il consigliere Marco Riva.

            MARCO RIVA: chiede quanto costa la convenzione.
            """)
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Si tratta l'interrogazione che il consigliere Riva ha presentato a febbraio.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Marco Riva aveva scritto a febbraio che il costo era alto.

            L'ing. Guido Riva espone il progetto. Riva osserva che i costi sono saliti. Il consigliere
            Riva chiede con una lettera di essere informato.
            """)
      ).example,
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "▸MARCO RIVA: chiede quanto costa la convenzione.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "▸RIVA. Chiedo quanto costa la convenzione.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Il consigliere ▸Riva chiede quanto costa la convenzione. L'Assessore ▸Fontana nota che è
            cara.
            """
        )
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Interviene la sig.ra ▸Fontana, che chiede quanto costa la convenzione.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Sentito il consigliere ▸Riva, il quale è contrario;
            Uditi gli interventi dei consiglieri Bianchi, Verdi, ▸Fontana e Gallo;
            """)
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Il costo è di 300 euro. ▸Riva osserva che è troppo. La prof.ssa ▸Fontana spiega che i libri
            sono nuovi.
            """)
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Interviene il prof. ▸Riva, che osserva quanto costa. La prof.ssa Anna Gatti dissente.
            """)
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let absent = sitting.members.indices.filter { index in
      let member = sitting.members[index]
      guard let presence = member.presence, !presence.value.isAttending else { return false }
      return member.from == nil
        && !sitting.movements.contains { $0.memberIndex == index && $0.kind == .enters }
    }
    guard !absent.isEmpty else { return [] }
    var reported: Set<Int> = []
    var found: [Violation] = []
    func report(_ index: Int, _ name: Located<String>) {
      guard let range = name.range, reported.insert(index).inserted else { return }
      let presence = sitting.members[index].presence?.range
      found.append(
        Violation(
          at: range, "interviene \(name.value), ma per l'elenco è assente",
          hint: "annota l'entrata, o correggi l'elenco",
          related: presence.map { [RelatedPlace($0, "assente")] } ?? [],
          data: ["member": .string(sitting.members[index].name.value)]))
    }
    let keys = absent.map { index in
      NameKey((sitting.members[index].representative ?? sitting.members[index].name).value)
    }
    let officers = [sitting.chair, sitting.secretary].compactMap {
      $0.map { NameKey($0.name.value) }
    }
    for item in sitting.items {
      for passage in item.passages where passage.kind == .speech {
        guard let speaker = passage.speaker, !isElsewhere(passage, speaker, sitting.source) else {
          continue
        }
        let key = NameKey(speaker.plainName)
        if key.words.count > 1 {
          guard let place = keys.firstIndex(where: { $0.equals(key) }),
            case .one(absent[place]) = context.directory.find(speaker.plainName)
          else { continue }
          report(absent[place], speaker)
        } else if !isExpert(speaker, sitting.source),
          !officers.contains(where: { $0.matches(key) }),
          let index = absent.first(where: { context.namesOnly($0, speaker.value) }),
          !FloorMention.hasHomonym(speaker, index, context)
        {
          report(index, speaker)
        }
      }
    }
    for item in sitting.items {
      for passage in item.passages where passage.kind != .speech {
        guard let label = transcriptLabel(of: passage, sitting.source),
          let index = absent.first(where: { context.namesOnly($0, label.value) })
        else { continue }
        report(index, label)
      }
    }
    for mention in FloorMention.all(of: absent, in: context) {
      report(mention.member, mention.name)
    }
    for (index, name) in speakers(forBodiesAt: absent, sitting) { report(index, name) }
    return found
  }

  /// 'NERI. Chiedo perché …': who speaks in a transcript, in capitals and with a full stop.
  private static func transcriptLabel(
    of passage: Passage, _ source: SourceText
  ) -> Located<String>? {
    let bytes = source.bytes[passage.range.lower..<passage.range.upper].prefix(40)
    guard let stop = bytes.firstIndex(of: 0x2E), stop - passage.range.lower >= 3,
      stop + 2 < passage.range.upper, source.bytes[stop + 1] == 0x20,
      (0x41...0x5A).contains(source.bytes[stop + 2]) || source.bytes[stop + 2] >= 0xC3,
      // No word of a sentence: capitals, blanks and apostrophes alone.
      !bytes[..<stop].contains(where: { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    else { return nil }
    let range = SourceRange(passage.range.lower, stop)
    return Located(source.text(in: range), at: range)
  }

  /// 'Interviene Carla Riva (Alba)', where nobody stands for that town.
  private static func speakers(
    forBodiesAt absent: [Int], _ sitting: Sitting
  ) -> [(Int, Located<String>)] {
    let source = sitting.source
    var bodies: [Set<String>: Int] = [:]
    for index in absent where sitting.members[index].representative == nil {
      bodies[Set(NameKey(sitting.members[index].name.value).words)] = index
    }
    guard !bodies.isEmpty, sitting.members.contains(where: { $0.representative != nil }),
      let first = sitting.items.first?.range.lower
    else { return [] }
    var found: [(Int, Located<String>)] = []
    var place = first
    while let anchor = source.firstRange(
      ofAny: ["interviene ", "prende la parola "], in: SourceRange(place, sitting.ownText.upper))
    {
      place = anchor.upper
      let reach = SourceRange(anchor.upper, min(sitting.ownText.upper, anchor.upper + 120))
      let bytes = source.bytes[reach.lower..<reach.upper]
      guard let open = bytes.firstIndex(of: 0x28), open - anchor.upper <= 60,
        let close = bytes[open...].firstIndex(of: 0x29),
        let index = bodies[Set(NameKey(source.text(in: SourceRange(open + 1, close))).words)],
        case let name = source.trimmed(SourceRange(anchor.upper, open)), name.lower < name.upper,
        source.words(in: name).count <= 4
      else { continue }
      found.append((index, Located(source.text(in: name), at: name)))
    }
    // 'Carla Riva (Alba) osserva che …' at the head of a paragraph.
    for passage in sitting.items.flatMap(\.passages) where passage.kind != .speech {
      let bytes = source.bytes[passage.range.lower..<passage.range.upper].prefix(90)
      guard let open = bytes.firstIndex(of: 0x28), open - bytes.startIndex <= 45,
        let close = bytes[open...].firstIndex(of: 0x29), close + 2 < passage.range.upper,
        source.bytes[close + 1] == 0x20, (0x61...0x7A).contains(source.bytes[close + 2]),
        let index = bodies[Set(NameKey(source.text(in: SourceRange(open + 1, close))).words)],
        case let name = source.trimmed(SourceRange(passage.range.lower, open)),
        case let words = source.text(in: name).split(separator: " "), 2...4 ~= words.count,
        words.allSatisfy({ $0.first?.isUppercase ?? false })
      else { continue }
      found.append((index, Located(source.text(in: name), at: name)))
    }
    return found
  }

  /// 'NERI: non essendo presente, ha fatto pervenire una nota': the words themselves say that who is
  /// named is not there.
  private static func isElsewhere(
    _ passage: Passage, _ speaker: Located<String>, _ source: SourceText
  ) -> Bool {
    guard let range = speaker.range else { return false }
    let end = min(passage.range.upper, range.upper + 120)
    // 'Carla Riva aveva scritto che …': before the sitting.
    if range.upper < end,
      source.words(in: SourceRange(range.upper, min(end, range.upper + 12))).first?.text == "aveva"
    {
      return true
    }
    return range.upper < end
      && source.hasWord(
        ["non essendo presente", "pervenire", "per iscritto", "in sua assenza"],
        in: SourceRange(range.upper, end))
  }

  /// Whether a surname stands behind a title by which those are called who come to explain: one of
  /// them may have a member's surname.
  private static func isExpert(_ speaker: Located<String>, _ source: SourceText) -> Bool {
    guard let range = speaker.range else { return true }
    return source.hasWord(
      ["dott", "ing", "arch", "avv", "geom", "rag", "segretari", "responsabil", "dirigent"],
      in: SourceRange(max(0, range.lower - 24), range.lower))
  }
}

extension Located<String> {
  /// A speaker's name without the office in brackets.
  var plainName: String {
    value.firstIndex(of: "(").map { String(value[..<$0]) } ?? value
  }
}
