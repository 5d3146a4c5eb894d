import Model

/// Writes one sitting: head, words in order, data after the words they come from.
struct MarkupSittingWriter {
  /// Something to say after a paragraph.
  private enum Record {
    case placed(MarkupHeadField)
    case member(Int)
    case participant(Int)
    case closing
    case date(Int)
    case change(Int)
    case number(Int)
    case title(Int)
    case resolutionNumber(Int)
    case decision(Int)
    case resolution(Int)
    case approved(Int, Int)
    case request(Int)
    case vote(Int, Int)
    case movement(Int)
    case suspension(Int)
    case note(Int)
    case signature(Int)
  }

  /// A place in the order of the text after which records may stand.
  private struct Node {
    enum Kind {
      case preamble
      case item(Int)
      case conclusion
      case passage
    }
    var kind: Kind
    var passage: Passage?
    var item: Int?
    var words: Range<Int>?
    var isFirstOfItem = false
  }

  private let sitting: Sitting
  private let alignment: MarkupAlignment
  private var nodes: [Node] = []
  private var records: [Int: [(key: Int, record: Record)]] = [:]
  private var words = MarkupWords()
  private var output = ""
  private var orders: [(key: String, places: [Int])] = []
  private var implied: Set<Int> = []

  init(_ sitting: Sitting) {
    self.sitting = sitting
    let all = [sitting.preamble, sitting.conclusion] + sitting.items.map(\.passages)
    var alignment = MarkupAlignment(
      sitting.source, aside: all.flatMap { $0 }.filter { $0.kind == .furniture }.map(\.range))
    var nodes = [Node(kind: .preamble)]
    var length = 0
    func add(_ passage: Passage, item: Int?, isFirst: Bool = false) {
      let count = passage.text.utf8.count
      alignment.add(passage, at: length)
      nodes.append(
        Node(
          kind: .passage, passage: passage, item: item, words: length..<(length + count),
          isFirstOfItem: isFirst))
      length += count + 1
    }
    for passage in sitting.preamble { add(passage, item: nil) }
    for (index, item) in sitting.items.enumerated() {
      nodes.append(Node(kind: .item(index), item: index))
      for (place, passage) in item.passages.enumerated() {
        add(passage, item: index, isFirst: place == 0)
      }
    }
    nodes.append(Node(kind: .conclusion))
    for passage in sitting.conclusion { add(passage, item: nil) }
    alignment.sort()
    self.alignment = alignment
    self.nodes = nodes
  }

  /// The whole text of the sitting, head included.
  mutating func text() -> String {
    gather()
    for index in nodes.indices { write(index) }
    writeKept(before: Int.max)
    writeAnnexes()
    return head() + "\n" + output
  }

  // MARK: Placing

  private func isHeading(_ passage: Passage) -> Bool {
    passage.kind == .heading && passage.speaker == nil
  }

  /// The nodes that belong to an item.
  private func bounds(of item: Int) -> ClosedRange<Int> {
    let own = nodes.indices.filter { nodes[$0].item == item }
    guard var first = own.first, let last = own.last else { return 0...0 }
    // The heading comes before anything said of its point.
    if last > first, let passage = nodes[first + 1].passage, isHeading(passage) { first += 1 }
    return first...last
  }

  /// The last node that some places touch; failing words, the last that begins before them.
  private func anchor(_ ranges: [SourceRange?], in bounds: ClosedRange<Int>? = nil) -> Int {
    let bounds = bounds ?? 0...(nodes.count - 1)
    var best: Int?
    for words in ranges.compactMap({ alignment.words($0) }) {
      if let node = node(at: words.upperBound - 1) { best = max(best ?? node, node) }
    }
    if best == nil, let first = ranges.compactMap({ $0 }).map(\.lower).min() {
      best = bounds.last {
        nodes[$0].passage.map { $0.range.lower <= first } ?? ($0 == bounds.lowerBound)
      }
    }
    return min(max(best ?? bounds.upperBound, bounds.lowerBound), bounds.upperBound)
  }

  private func node(at offset: Int) -> Int? {
    var low = 0
    var high = wordNodes.count
    while low < high {
      let middle = (low + high) / 2
      if (nodes[wordNodes[middle]].words?.lowerBound ?? 0) <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? wordNodes[low - 1] : nil
  }

  private var wordNodes: [Int] = []

  private mutating func put(_ record: Record, at node: Int, key: Int) {
    records[node, default: []].append((key, record))
  }

  private mutating func gather() {
    wordNodes = nodes.indices.filter { nodes[$0].words != nil }
    for field in MarkupHeadField.all {
      guard let held = field.get(sitting), alignment.words(held.range) != nil else { continue }
      put(.placed(field), at: anchor([held.range]), key: -2)
    }
    for (index, member) in sitting.members.enumerated()
    where alignment.words(member.name.range) != nil {
      let places = [
        member.range, member.name.range, member.role?.range, member.representative?.range,
      ]
      put(.member(index), at: anchor(places), key: -1)
    }
    for (index, guest) in sitting.participants.enumerated()
    where alignment.words(guest.name.range) != nil {
      put(.participant(index), at: anchor([guest.name.range, guest.role?.range]), key: -1)
    }
    kept = MarkupKept.paragraphs(of: sitting)
    for index in sitting.items.indices { gather(item: index) }
    gatherList(sitting.dateStatements, "date", { [$0.range] }, { .date($0) })
    gatherList(sitting.agendaChanges, "modifiche", { [$0.range] }, { .change($0) })
    gatherList(
      sitting.suspensions, "sospensioni",
      { [$0.suspendedAt, $0.resumedAt, $0.from?.range, $0.until?.range] }, { .suspension($0) })
    gatherList(sitting.notes, "note", { [$0.range] }, { .note($0) })
    gatherMovements()
    gatherList(
      sitting.signatures, "firme", { [$0.role?.range, $0.name?.range] }, { .signature($0) },
      from: nodes.lastIndex { if case .conclusion = $0.kind { true } else { false } } ?? 0)
    if hasOddClosing {
      put(.closing, at: anchor([sitting.closing]), key: Int.max)
    }
  }

  /// Whether the closing words are others than the first paragraph of the conclusion.
  private var hasOddClosing: Bool {
    guard let closing = sitting.closing else { return !sitting.conclusion.isEmpty }
    let first = nodes.lastIndex { if case .conclusion = $0.kind { true } else { false } }
      .flatMap { $0 + 1 < nodes.count ? nodes[$0 + 1].words : nil }
    return first == nil || alignment.words(closing) != first
  }

  private mutating func gather(item index: Int) {
    let item = sitting.items[index]
    let bounds = bounds(of: index)
    let own = bounds.filter { nodes[$0].words != nil }
    let first = own.first.flatMap { nodes[$0].passage }
    let hasHeading = first.map(isHeading) ?? false
    let expected = expectedHeading(index, hasHeading ? first : nil)
    if hasHeading, expected.number != item.agendaNumber {
      put(.number(index), at: bounds.lowerBound, key: -1)
    }
    if !isExpected(item.title, expected, node: hasHeading ? bounds.lowerBound : nil) {
      put(.title(index), at: anchor([item.title?.range], in: bounds), key: -1)
    }
    if item.resolutionNumber != nil {
      put(
        .resolutionNumber(index), at: anchor([item.resolutionNumber?.range], in: bounds), key: -1)
    }
    var lowest = bounds.lowerBound
    for (place, date) in item.approvedMinutes.enumerated() {
      lowest = anchor([date.range], in: lowest...bounds.upperBound)
      put(.approved(index, place), at: lowest, key: -1)
    }
    if item.requestsDecision != nil {
      put(.request(index), at: anchor([item.requestsDecision?.range], in: bounds), key: -1)
    }
    let offsets = own.compactMap { nodes[$0].words }
    let usual = MarkupShape.dispositive(item.passages, places: offsets)
    if !isUsualDecision(item, usual) {
      put(.decision(index), at: anchor([item.decision?.range], in: bounds), key: -1)
    }
    if !isUsualResolution(item, usual) {
      put(.resolution(index), at: anchor([item.resolution?.range], in: bounds), key: -1)
    }
    var floor = bounds.lowerBound
    var key = 0
    for (place, vote) in item.votes.enumerated() {
      floor = max(
        floor, anchor([vote.range] + MarkupPlaces.of(vote), in: floor...bounds.upperBound))
      key = max(key, vote.range.lower)
      put(.vote(index, place), at: floor, key: key)
    }
  }

  private func isUsualDecision(
    _ item: Item, _ usual: (head: Range<Int>, words: Range<Int>?)?
  ) -> Bool {
    guard let usual else { return item.decision == nil }
    return item.decision?.value == .approved && item.decision?.isInferred == false
      && alignment.words(item.decision?.range).map { $0 == usual.head } ?? true
  }

  private func isUsualResolution(
    _ item: Item, _ usual: (head: Range<Int>, words: Range<Int>?)?
  ) -> Bool {
    guard let words = usual?.words else { return item.resolution == nil }
    guard let resolution = item.resolution, !resolution.isInferred,
      alignment.words(resolution.range).map({ $0 == words }) ?? true
    else { return false }
    let text = item.passages.map(\.text).joined(separator: " ")
    guard
      let start = nodes.first(where: { $0.words?.contains(words.lowerBound) ?? false })?.item
        .flatMap({ item in nodes.first { $0.item == item && $0.words != nil }?.words?.lowerBound })
    else { return false }
    let bytes = Array(text.utf8)
    let range = (words.lowerBound - start)..<(words.upperBound - start)
    return range.upperBound <= bytes.count
      && String(decoding: bytes[range], as: UTF8.self) == resolution.value
  }

  /// What the heading says, or what the agenda says of a point that has none.
  private func expectedHeading(
    _ index: Int, _ heading: Passage?
  ) -> (number: Int?, title: Located<String>?, words: Range<Int>?) {
    guard let heading else {
      let number = sitting.items[index].agendaNumber
      return (number, MarkupAgenda.title(number, in: listedAgenda), nil)
    }
    let (number, words) = MarkupShape.heading(heading.text)
    guard let words else {
      return (number, MarkupAgenda.title(number, in: listedAgenda), nil)
    }
    let text = String(decoding: Array(heading.text.utf8)[words], as: UTF8.self)
    return (number, Located(text), words)
  }

  private func isExpected(
    _ title: Located<String>?,
    _ expected: (number: Int?, title: Located<String>?, words: Range<Int>?), node: Int?
  ) -> Bool {
    guard title?.value == expected.title?.value,
      title?.isInferred ?? false == expected.title?.isInferred ?? false
    else { return false }
    // The same words of another place (the agenda) are said again.
    guard let words = expected.words, let start = node.flatMap({ nodes[$0].words?.lowerBound }),
      let place = alignment.words(title?.range)
    else { return true }
    return place == (start + words.lowerBound)..<(start + words.upperBound)
  }

  /// Puts the entries of a list, and notes their order where lines cannot keep it.
  private mutating func gatherList<Element>(
    _ list: [Element], _ name: String, _ ranges: (Element) -> [SourceRange?],
    _ record: (Int) -> Record, from floor: Int = 0, only: [Int]? = nil, before: [Int] = []
  ) {
    let own = only ?? Array(list.indices)
    let places = own.map { index in
      (
        index: index, node: anchor(ranges(list[index]), in: floor...(nodes.count - 1)),
        key: ranges(list[index]).compactMap { $0?.lower }.min() ?? 0
      )
    }
    let sorted = places.sorted { ($0.node, $0.key, $0.index) < ($1.node, $1.key, $1.index) }
    for place in sorted { put(record(place.index), at: place.node, key: place.key) }
    let order = before + sorted.map(\.index)
    if order != Array(list.indices) {
      // Where each element of the list stands among the lines.
      var positions = Array(repeating: 0, count: list.count)
      for (position, index) in order.enumerated() { positions[index] = position + 1 }
      orders.append((name, positions))
    }
  }

  /// Movements that the tables already tell are not told again.
  private mutating func gatherMovements() {
    var left = Array(sitting.movements.indices)
    var told: [Int] = []
    for move in MarkupRoll.impliedMovements(sitting) {
      guard let place = left.firstIndex(where: { MarkupRoll.same(sitting.movements[$0], move) })
      else { continue }
      told.append(left.remove(at: place))
    }
    implied = Set(told)
    gatherList(
      sitting.movements, "entrate e uscite", { [$0.range] }, { .movement($0) }, only: left,
      before: told)
  }

  // MARK: Words

  private mutating func write(_ index: Int) {
    let node = nodes[index]
    switch node.kind {
    case .preamble: writeTables(before: index + 1)
    case .item(let item):
      if item == 0 { writeTables(before: nil) }
      guard let first = sitting.items[item].passages.first, isHeading(first) else {
        let number = sitting.items[item].agendaNumber.map { ": \($0)" } ?? ""
        line("= punto\(number)", isApart: true)
        break
      }
    case .conclusion:
      if sitting.items.isEmpty { writeTables(before: nil) }
      let hasRecords = records[index] != nil
      if !sitting.conclusion.isEmpty || !sitting.signatures.isEmpty || hasRecords {
        line("# Chiusura", isApart: true)
        section = .conclusion
      }
    case .passage:
      if let passage = node.passage { write(passage, node: node, index: index) }
      if node.item == nil, section != .conclusion { writeTables(before: index + 1) }
    }
    for (_, record) in (records[index] ?? []).sorted(by: { $0.key < $1.key }) {
      write(record, node: index)
    }
  }

  private var section = MarkupSection.preamble
  private var tables: Set<MarkupSection> = []
  private var lastWasData = true
  private var lastKind: Passage.Kind?

  private mutating func line(_ text: String, isApart: Bool) {
    if isApart, !output.isEmpty { output += "\n" }
    output += text + "\n"
    lastKind = nil
  }

  /// The roll, the participants and the agenda, each before the first paragraph that follows it.
  private mutating func writeTables(before index: Int?) {
    let next = index.flatMap { nodes.indices.contains($0) ? nodes[$0] : nil }
    let limit: Int? =
      if let next, next.item == nil, case .passage = next.kind {
        next.passage?.range.lower
      } else if index != nil, let next, case .passage = next.kind { nil } else { nil }
    let isLast = index == nil
    func isDue(_ start: Int?) -> Bool {
      isLast || limit.map { limit in start.map { $0 < limit } ?? false } ?? false
    }
    let due: [(MarkupSection, Bool, Int)] = [
      (.roll, !sitting.members.isEmpty, sitting.members.first.flatMap(place) ?? Int.max),
      (
        .participants, !sitting.participants.isEmpty,
        sitting.participants.first?.name.range?.lower ?? Int.max
      ),
      (
        .agenda, !sitting.agenda.isEmpty && !agendaComesFromHeadings,
        sitting.agenda.first?.title.range?.lower ?? Int.max
      ),
    ].filter { $0.1 }.sorted { $0.2 < $1.2 }
    for (kind, _, start) in due where !tables.contains(kind) && isDue(start) {
      tables.insert(kind)
      writeKept(before: start)
      section = kind
      switch kind {
      case .roll:
        line(
          "# Appello\n\n" + MarkupRoll.table(sitting, implied: implied).dropLast(), isApart: true)
      case .participants:
        line(
          "# Partecipanti\n\n" + MarkupRoll.participants(sitting, implied: implied).dropLast(),
          isApart: true)
      default: line("# Ordine del giorno\n\n" + MarkupAgenda.text(sitting.agenda), isApart: true)
      }
    }
  }

  private func place(_ member: Member) -> Int? { (member.range ?? member.name.range)?.lower }

  private var agendaComesFromHeadings: Bool {
    sitting.agendaIsFromHeadings
      && MarkupAgenda.isFromHeadings(sitting.agenda, items: sitting.items)
  }

  /// The agenda as far as it stands in the file before the points.
  private var listedAgenda: [AgendaItem] { agendaComesFromHeadings ? [] : sitting.agenda }

  private var kept: [(place: Int, text: String)] = []

  /// Words that are in no paragraph, as far as they come before a place.
  private mutating func writeKept(before place: Int) {
    while let first = kept.first, first.place < place {
      line("> " + MarkupText.written(first.text, first: 2), isApart: true)
      kept.removeFirst()
    }
  }

  private mutating func write(_ passage: Passage, node: Node, index: Int) {
    writeKept(before: passage.range.lower)
    let inItem = node.item != nil
    if !inItem, section != .conclusion, section != .preamble {
      let mark = MarkupBlock.mark(of: Array(passage.text.utf8.prefix(48)))
      if section == .agenda ? mark == .list : mark == .table {
        line("# Premessa", isApart: true)
        section = .preamble
      }
    }
    if inItem { section = .item }
    defer { _ = words.append(passage.text) }
    if isHeading(passage) {
      let isTitle = node.isFirstOfItem
      let level = isTitle ? "# " : "## "
      var text = MarkupText.written(passage.text, first: level.count)
      text = text.replacing("\n", with: " ")
      let isReserved = isTitle && MarkupSection(text) != .item
      let isBlank = text.isEmpty
      let isGuarded = isReserved || text.hasPrefix("{")
      line(level + (isGuarded ? "\\" : "") + (isBlank ? "{titolo}" : text), isApart: true)
      return
    }
    let speaker = speaker(of: passage, node: node)
    let usual = usualKind(passage, node: node, speaks: passage.speaker != nil)
    var marks: [String] = []
    if usual != passage.kind || passage.text.isEmpty {
      marks.append(MarkupTerm.passage.word(passage.kind))
    }
    if let name = passage.speaker, speaker == nil {
      marks.append("oratore " + MarkupData.quoted(name.value))
    }
    if passage.speaker?.isInferred == true { marks.append("dedotto") }
    let decoration = marks.isEmpty ? "" : "{" + marks.joined(separator: ", ") + "} "
    let text = MarkupText.written(passage.text, speaker: speaker, first: decoration.count)
    let joins =
      passage.kind == lastKind && (passage.kind == .listEntry || passage.kind == .tableRow)
      || passage.kind == .vote && lastKind == .vote
        && MarkupBlock.mark(of: Array(passage.text.utf8.prefix(48))) == .list
    line(decoration + text, isApart: !joins)
    lastKind = passage.kind
  }

  private func speaker(of passage: Passage, node: Node) -> Range<Int>? {
    guard let name = passage.speaker, !name.value.isEmpty, let base = node.words?.lowerBound else {
      return nil
    }
    let bytes = Array(passage.text.utf8)
    if let place = alignment.words(name.range), place.lowerBound >= base,
      place.upperBound - base <= bytes.count,
      String(decoding: bytes[(place.lowerBound - base)..<(place.upperBound - base)], as: UTF8.self)
        == name.value
    {
      return (place.lowerBound - base)..<(place.upperBound - base)
    }
    guard let found = passage.text.firstRange(of: name.value) else { return nil }
    let lower = passage.text.utf8.distance(from: passage.text.startIndex, to: found.lowerBound)
    let range = lower..<(lower + name.value.utf8.count)
    return range.upperBound <= bytes.count
      && String(decoding: bytes[range], as: UTF8.self) == name.value ? range : nil
  }

  private func usualKind(_ passage: Passage, node: Node, speaks: Bool) -> Passage.Kind {
    let kind = MarkupShape.kind(
      of: passage.text, speaks: speaks, isConclusion: section == .conclusion)
    guard kind == .narrative || kind == .listEntry, let item = node.item, let own = node.words
    else { return kind }
    let isVoted = sitting.items[item].votes.contains { vote in
      alignment.words(vote.range).map { $0.overlaps(own) } ?? false
    }
    return isVoted ? .vote : kind
  }

  // MARK: Data

  private mutating func write(_ record: Record, node index: Int) {
    let last = nodes[...index].last { $0.words != nil }?.words ?? 0..<0
    let alignment = alignment
    func span(_ range: SourceRange?) -> Range<Int> { alignment.words(range) ?? last }
    func writer(_ range: SourceRange?) -> MarkupDataWriter {
      MarkupDataWriter(words: words, span: span(range)) { alignment.words($0) }
    }
    /// The words that a line is about: nothing when they are the whole paragraph above.
    func about(_ range: SourceRange?) -> String {
      guard let place = alignment.words(range) else { return " «»" }
      if place == last { return "" }
      guard let hint = words.hint(to: place, forms: [], in: last, needsWords: true), let hint else {
        return " «»"
      }
      return " " + hint.text
    }
    func data(_ key: String, _ range: SourceRange?, _ text: String) {
      line("= \(key)\(about(range))" + (text.isEmpty ? "" : ": " + text), isApart: false)
    }
    func single(_ key: String, _ text: String) { line("= \(key): \(text)", isApart: false) }
    let plain = MarkupDataWriter(words: words, span: last) { alignment.words($0) }
    switch record {
    case .placed(let field):
      guard let held = field.get(sitting) else { return }
      if let phrase = longPhrase(field.key) {
        single(field.key, plain.phrase(phrase))
        break
      }
      let text = plain.datum("", held.range, forms: held.forms)
      // Words that cannot be told are left to the head.
      if let place = alignment.words(held.range),
        words.hint(to: place, forms: held.forms, in: last) != nil
      {
        let entry = field.key + text
        if output.hasSuffix("\n"), let open = openPlaces, open == index {
          output.removeLast()
          output += ", " + entry + "\n"
        } else {
          single("qui", entry)
          openPlaces = index
        }
      }
    case .member(let place):
      let member = sitting.members[place]
      var text = plain.name(member.name)
      if let role = member.role, alignment.words(role.range) != nil {
        text += ", carica " + plain.phrase(role)
      }
      if let person = member.representative, alignment.words(person.range) != nil {
        text += ", rappresentante " + plain.phrase(person)
      }
      data("componente", member.range, text)
    case .participant(let place):
      let guest = sitting.participants[place]
      var text = plain.name(guest.name)
      if let role = guest.role, alignment.words(role.range) != nil {
        text += ", carica " + plain.phrase(role)
      }
      single("partecipante", text)
    case .closing: data("chiusura", sitting.closing, sitting.closing == nil ? "nessuna" : "")
    case .date(let place):
      let statement = sitting.dateStatements[place]
      data("data", statement.range, writer(statement.range).dateStatement(statement))
    case .change(let place):
      let change = sitting.agendaChanges[place]
      data("ordine del giorno", change.range, writer(change.range).change(change))
    case .number(let item):
      single("numero", sitting.items[item].agendaNumber.map(String.init) ?? "nessuno")
    case .title(let item):
      single("titolo", sitting.items[item].title.map(plain.phrase) ?? "nessuno")
    case .resolutionNumber(let item):
      if let number = sitting.items[item].resolutionNumber {
        single("delibera n.", plain.name(number))
      }
    case .decision(let item):
      single("esito", sitting.items[item].decision.map(plain.outcome) ?? "nessuno")
    case .resolution(let item):
      single("dispositivo", sitting.items[item].resolution.map(plain.phrase) ?? "nessuno")
    case .approved(let item, let place):
      single("verbale approvato", plain.date(sitting.items[item].approvedMinutes[place]))
    case .request(let item):
      if let request = sitting.items[item].requestsDecision {
        single("chiede una decisione", plain.phrase(request))
      }
    case .vote(let item, let place):
      let vote = sitting.items[item].votes[place]
      data("votazione", vote.range, writer(vote.range).vote(vote, title: sitting.items[item].title))
    case .movement(let place):
      let movement = sitting.movements[place]
      let resolved = MarkupRoll.resolve(movement, in: MemberDirectory(sitting.members))
      data(
        movement.kind == .enters ? "entra" : "esce", movement.range,
        writer(movement.range).movement(movement, resolved: resolved))
    case .suspension(let place):
      let suspension = sitting.suspensions[place]
      let range = suspension.suspendedAt ?? suspension.resumedAt
      let isResumption = suspension.suspendedAt == nil && suspension.resumedAt != nil
      let isNowhere = range == nil
      data(
        isNowhere ? "sospensione senza parole" : isResumption ? "ripresa" : "sospensione", range,
        writer(range).suspension(suspension))
    case .note(let place):
      let note = sitting.notes[place]
      data("nota", note.range, writer(note.range).note(note))
    case .signature(let place): single("firma", plain.signature(sitting.signatures[place]))
    }
    if case .placed = record {} else { openPlaces = nil }
  }

  private var openPlaces: Int?

  /// Words too long for the head, where the paragraphs hold them.
  private func longPhrase(_ key: String) -> Located<String>? {
    let phrase: Located<String>? =
      switch key {
      case "numero legale": sitting.quorumStatement
      case "deserta": sitting.deserted
      default: nil
      }
    return alignment.words(phrase?.range) == nil ? nil : phrase
  }

  private mutating func writeAnnexes() {
    for annex in sitting.annexes {
      let text = sitting.text(annex.range)
      let usual = MarkupAgenda.annexTitle(text)
      let title = usual == annex.title.value ? "" : ": " + MarkupData.quoted(annex.title.value)
      let inferred = annex.title.isInferred ? " {dedotto}" : ""
      var run = 3
      for line in text.split(separator: "\n") {
        run = max(run, line.drop { $0.isWhitespace }.prefix { $0 == "`" }.count + 1)
      }
      let fence = String(repeating: "`", count: run)
      let heading = "# Allegato" + title + (title.isEmpty ? "" : inferred)
      line("\(heading)\n\n\(fence)\n\(text)\n\(fence)", isApart: true)
    }
  }

  // MARK: Head

  private func head() -> String {
    var lines = ["---", "\(MarkupHeadKey.version): 1"]
    var inferred: [String] = []
    func add(_ key: String, _ text: String) { lines.append("\(key): " + MarkupHead.scalar(text)) }
    for field in MarkupHeadField.all {
      guard let held = field.get(sitting), longPhrase(field.key) == nil else { continue }
      add(field.key, held.text)
      if held.isInferred { inferred.append(field.key) }
      if field.key == "organo" {
        add(MarkupHeadKey.kind, MarkupTerm.bodyKind.word(sitting.body.kind))
      }
    }
    if sitting.body.name == nil, sitting.body.kind != .other {
      add(MarkupHeadKey.kind, MarkupTerm.bodyKind.word(sitting.body.kind))
    }
    if let unit = sitting.weightUnit { add(MarkupHeadKey.unit, unit) }
    addList(MarkupHeadKey.tellers, sitting.tellers.map(\.value), to: &lines)
    if sitting.tellers.contains(where: \.isInferred) { inferred.append(MarkupHeadKey.tellers) }
    addList(
      MarkupHeadKey.convocations, sitting.convocations.map(MarkupConvocation.text), to: &lines)
    if sitting.rollStyle != MarkupRoll.usualStyle(sitting) {
      add(MarkupHeadKey.rollStyle, MarkupTerm.rollStyle.word(sitting.rollStyle))
    }
    if sitting.agendaIsFromHeadings {
      add(
        MarkupHeadKey.agenda,
        agendaComesFromHeadings ? MarkupHeadKey.agendaFromHeadings : "elencato dai titoli")
    }
    for order in orders {
      lines.append(
        "\(MarkupHeadKey.order)\(order.key): "
          + order.places.map(String.init).joined(separator: " "))
    }
    addList(MarkupHeadKey.inferred, inferred, to: &lines)
    return lines.joined(separator: "\n") + "\n---\n"
  }

  private func addList(_ key: String, _ values: [String], to lines: inout [String]) {
    guard !values.isEmpty else { return }
    let isInline = values.allSatisfy {
      MarkupHead.scalar($0) == $0 && !$0.contains(",") && !$0.contains("\"")
    }
    // A call is an entry of its own: its parts stand between commas.
    if isInline, key != MarkupHeadKey.convocations {
      lines.append("\(key): " + values.joined(separator: ", "))
    } else {
      lines.append("\(key):")
      lines += values.map { "  - " + MarkupHead.scalar($0) }
    }
  }
}
