import Foundation
import Templates
import Testing

@testable import Renderer

@Suite("The page of the fields") struct FieldPageTests {
  /// The page names every field there is and none that is not.
  @Test func pageAndFieldsAgree() throws {
    let page = try #require(Templates.act(named: "CAMPI.md"))
    let named = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
      row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
        String($0.element)
      }
    }
    for field in Field.allCases {
      #expect(named.contains(field.rawValue), "\(field.rawValue) is not on the page")
    }
    for name in Set(named) {
      #expect(Field(rawValue: name) != nil, "\(name) is on the page and no field")
    }
  }

  /// Each template shipped is called by an act or by another template.
  @Test func noTemplateIsIdle() {
    var called = Set(Act.allCases.map(\.template))
    called.formUnion([BoardCertificate.template, ClosingSheet.template])
    for name in Templates.actNames where name.hasSuffix(".mustache") {
      let tags = TemplateTag.scan(Templates.act(named: name) ?? "")
      called.formUnion(tags.filter { $0.sigil == ">" }.map(\.name))
    }
    for name in Templates.actNames where name.hasSuffix(".mustache") {
      #expect(called.contains(String(name.dropLast(".mustache".count))), "\(name)")
    }
  }
}
