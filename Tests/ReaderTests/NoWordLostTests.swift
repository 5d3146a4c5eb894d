import Foundation
import Model
import Testing

@testable import Reader

/// A verbale is an official act: what the reader does not understand it keeps, it never drops it.
///
/// Every line with a letter or a figure stands in some part of the sitting.
@Suite struct NoWordLostTests {
  @Test func samplesAreThere() {
    #expect(Reading.samples.count >= 10)
  }

  @Test(arguments: Reading.samples)
  func linesOfASampleAreKept(_ file: URL) throws {
    let lost = try Coverage(file).lostLines
    #expect(lost.isEmpty, "\(lost)")
  }

  @Test(
    .enabled(
      if: !Reading.references.isEmpty,
      "no real minutes beside the package: set RIFERIMENTI to their folder"),
    arguments: Reading.references)
  func linesOfRealMinutesAreKept(_ file: URL) throws {
    let lost = try Coverage(file).lostLines
    #expect(lost.isEmpty, "\(lost)")
  }
}

/// Which lines of a text come back in what was read of it.
struct Coverage {
  private let source: SourceText
  private let covered: [Bool]

  init(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let sittings = try MinutesReader().sittings(in: bytes, name: file.lastPathComponent)
    source = sittings.first?.source ?? SourceText(name: file.lastPathComponent, bytes: [])
    var covered = [Bool](repeating: false, count: source.bytes.count)
    for range in sittings.flatMap(Self.ranges) {
      for offset in max(0, range.lower)..<max(0, min(range.upper, covered.count)) {
        covered[offset] = true
      }
    }
    self.covered = covered
  }

  /// The lines with a letter or a figure none of which is in any range, as 'number: words'.
  var lostLines: [String] {
    source.lineStarts.indices.compactMap { index in
      let range = source.rangeOfLine(index + 1)
      let text = source.text(in: range)
      guard text.contains(where: { $0.isLetter || $0.isNumber }),
        !covered[range.lower..<range.upper].contains(true)
      else { return nil }
      return "\(index + 1): \(text)"
    }
  }

  /// Everything that points back at the text, but for the sitting as a whole.
  private static func ranges(_ sitting: Sitting) -> [SourceRange] {
    var result = facts(sitting)
    result += (sitting.preamble + sitting.conclusion + sitting.items.flatMap(\.passages))
      .map(\.range)
    result += sitting.annexes.map(\.range) + sitting.notes.map(\.range)
    result += sitting.movements.map(\.range) + sitting.votes.map(\.vote.range)
    result += sitting.agenda.compactMap(\.title.range)
    result += sitting.agendaChanges.map(\.range)
    result += sitting.suspensions.flatMap { [$0.suspendedAt, $0.resumedAt].compactMap { $0 } }
    for member in sitting.members {
      result += [
        member.range, member.name.range, member.representative?.range, member.role?.range,
        member.presence?.range, member.delegation?.range, member.from?.range, member.until?.range,
        member.weight?.range,
      ].compactMap { $0 }
    }
    for person in sitting.participants {
      result += [person.name.range, person.role?.range, person.presence?.range].compactMap { $0 }
    }
    for signature in sitting.signatures {
      result += [signature.role?.range, signature.name?.range].compactMap { $0 }
    }
    for item in sitting.items {
      result += [item.title?.range, item.resolutionNumber?.range, item.resolution?.range]
        .compactMap { $0 }
    }
    return result
  }

  /// The head of a sitting.
  private static func facts(_ sitting: Sitting) -> [SourceRange] {
    var result = sitting.dateStatements.map(\.range)
    result += [
      sitting.number?.range, sitting.date?.range, sitting.call?.range, sitting.mode?.range,
      sitting.place?.range, sitting.sessionKind?.range, sitting.isPublic?.range,
      sitting.openedAt?.range, sitting.closedAt?.range, sitting.closing,
      sitting.chair?.name.range, sitting.secretary?.name.range, sitting.declaredPresent?.range,
      sitting.declaredAbsent?.range, sitting.declaredMembers?.range,
      sitting.quorumStatement?.range, sitting.deserted?.range,
    ].compactMap { $0 }
    result += sitting.tellers.compactMap(\.range)
    return result
  }
}
