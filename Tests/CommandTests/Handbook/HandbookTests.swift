import Foundation
import Testing

/// The handbook is true: what it says to write is written, and what it shows is what is answered.
@Suite struct HandbookTests {
  @Test(.enabled(if: HandbookReader.isPossible))
  func theSessionGoesAsTold() throws {
    var reader = try HandbookReader()
    var count = 0
    for var page in try HandbookPage.all() {
      var told: [(range: Range<Int>, lines: [String])] = []
      for block in page.blocks {
        let lines = Array(page.lines[block.range])
        let step = try #require(
          HandbookStep(info: block.info, lines: lines),
          "\(page):\(block.range.lowerBound): a block that nobody tries")
        switch step {
        case .console(let commands, let hour):
          if let hour { try reader.set(hour) }
          var answered: [String] = []
          for command in commands {
            count += 1
            let given = try reader.run(command.line)
            let isTrue = command.isTrue(of: given)
            answered += ["$ " + command.line] + (isTrue ? command.answer : given)
            if !isTrue, !Self.isUpdating {
              Issue.record("\(page): «\(command.line)» answers:\n\(given.joined(separator: "\n"))")
            }
          }
          told.append((block.range, answered))
        case .elsewhere(let commands):
          for command in commands { try Self.checkUntried(command, page) }
        case .text(let file, let lines): try reader.write(lines, to: file)
        case .correction(let file, let old, let new): try reader.correct(file, old, new)
        case .excerpt(let file, let lines):
          #expect(try reader.text(of: file).contains(lines.joined(separator: "\n")), "\(page)")
        }
      }
      if Self.isUpdating {
        for (range, lines) in told.reversed() { page.lines.replaceSubrange(range, with: lines) }
        try page.lines.joined(separator: "\n").write(
          toFile: HandbookPage.folder + "/" + page.name, atomically: true, encoding: .utf8)
      }
    }
    #expect(count > 40)
  }

  /// Only what needs an administrator or a server may go untried here, and 'make' must know its targets.
  private static func checkUntried(_ command: String, _ page: HandbookPage) throws {
    if let target = command.firstMatch(of: /^(?:sudo )?make ([a-z-]+)$/)?.1 {
      let makefile = try String(contentsOfFile: Package.folder + "/Makefile", encoding: .utf8)
      #expect(makefile.contains("\n\(target):"), "\(page): make \(target)")
    } else {
      let isServer = command.contains("postgresql://") || command == "verbale registro elenca"
      let isInstalled = command.hasPrefix("sudo apt ") || command.contains("/usr/share/")
      #expect(isInstalled || isServer, "\(page): nobody tries «\(command)»")
    }
  }

  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  @Test func everyPageIsInTheIndexAndEveryLinkLeadsSomewhere() throws {
    let pages = try HandbookPage.all()
    let files = try FileManager.default.contentsOfDirectory(atPath: HandbookPage.folder)
    #expect(Set(files.filter { $0.hasSuffix(".md") }) == Set(pages.map(\.name)))
    for page in pages {
      // A link broken over two lines is a link.
      let links = page.prose.matches(of: /[^!]\[[^\]]+\]\(([^)]+)\)/).map { String($0.1) }
      for link in links where !link.hasPrefix("https://") {
        #expect(files.contains(link), "\(page): \(link)")
      }
      if page.name != "README.md" { #expect(links.contains("README.md"), "\(page)") }
    }
  }

  @Test func everyPictureIsSmallAndDescribed() throws {
    var shown: Set<String> = []
    for page in try HandbookPage.all() {
      for picture in page.prose.matches(of: /!\[([^\]]*)\]\(immagini\/([^)]+)\)/) {
        #expect(picture.1.count > 40, "\(page): \(picture.2) is not described")
        shown.insert(String(picture.2))
      }
    }
    let folder = HandbookPage.folder + "/immagini"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(shown == Set(files))
    let sizes = try files.map { try Data(contentsOf: URL(filePath: folder + "/" + $0)).count }
    #expect(sizes.allSatisfy { $0 < 150_000 })
    #expect(sizes.reduce(0, +) < 1_500_000)
  }

  /// A message in a table of messages is one that the program gives.
  @Test func theMessagesAreTheProgramsOwn() throws {
    let sources = try Self.sources(in: "Sources")
    var count = 0
    for page in try HandbookPage.all() {
      for message in page.lines.compactMap({ $0.firstMatch(of: /^\| «([^»]+)»/)?.1 }) {
        count += 1
        // A figure stands for any other.
        for part in message.split(whereSeparator: \.isNumber) {
          #expect(sources.contains(part), "\(page): nobody says «\(message)»")
        }
      }
    }
    #expect(count > 5)
  }

  /// What is in bold is a button, a field or a tab, by the name that it has in the desk.
  @Test func theNamesOfTheDeskAreItsNames() throws {
    let desk = try Self.sources(in: "Sources/Website")
    for page in try HandbookPage.all() {
      for name in page.prose.matches(of: /\*\*([^*]+)\*\*/).map(\.1) {
        let name = name.replacing("\n", with: " ")
        #expect(desk.contains(name), "\(page): the desk has no «\(name)»")
      }
    }
  }

  /// The code in a folder, as one text.
  private static func sources(in folder: String) throws -> String {
    let root = Package.folder + "/" + folder
    let files = FileManager.default.enumerator(atPath: root)
    var text = ""
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift") || file.hasSuffix(".js") else { continue }
      text += try String(contentsOfFile: root + "/" + file, encoding: .utf8)
    }
    return text.replacing("\\\n", with: "")
  }
}
