import Testing
import XML

@Suite("XML read event by event")
struct XMLPullTests {
  @Test("events come in reading order, with their lines")
  func events() throws {
    let pull = XMLPull(Array("<a>\nuno<b c='2'/>due</a>".utf8))
    var told: [String] = []
    while let event = try pull.next() {
      switch event {
      case .start(let element): told.append("<\(element.name)@\(element.line)")
      case .text(let text, let line): told.append("\(text.debugDescription)@\(line)")
      case .end(_, let line): told.append(">@\(line)")
      }
    }
    #expect(told == ["<a@1", "\"\\nuno\"@1", "<b@2", ">@2", "\"due\"@2", ">@2"])
  }

  @Test("a fault comes after what stands before it")
  func faultComesLast() throws {
    let pull = XMLPull(Array("<a><b/><c></a>".utf8))
    guard case .start = try pull.next() else {
      Issue.record("no start")
      return
    }
    #expect(throws: XMLFault.self) { while try pull.next() != nil {} }
    #expect(throws: XMLFault.self) { try pull.next() }
  }

  @Test("one element at a time of a long document is taken whole")
  func elements() throws {
    let entries = (0..<20_000).map { "<voce n='\($0)'>testo <i>\($0)</i></voce>\n" }.joined()
    let pull = XMLPull(Array("<voci>\n\(entries)</voci>".utf8))
    _ = try pull.next()
    var count = 0
    while let event = try pull.next() {
      guard case .start(let start) = event else { continue }
      let element = try pull.element(from: start)
      #expect(element.text == "testo \(count)" && element.line == count + 2)
      count += 1
    }
    #expect(count == 20_000)
  }

  @Test("bytes that are UTF-8 already are read so whatever the document says")
  func alreadyConverted() throws {
    let text = "<?xml version='1.0' encoding='ISO-8859-1'?><a>è</a>"
    let pull = XMLPull(Array(text.utf8), isUTF8: true)
    guard case .start(let root) = try pull.next() else {
      Issue.record("no start")
      return
    }
    #expect(try pull.element(from: root).text == "è")
  }
}
