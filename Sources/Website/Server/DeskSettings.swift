import Foundation
import Model
import Renderer
import Secretariat

/// How the desk is set up for one run.
package struct DeskSettings: Sendable {
  /// The address it listens on.
  package var address = "127.0.0.1"
  /// The port; 0 lets the system choose a free one, nil takes the usual one where it is free.
  ///
  /// The same port every day lets a browser find again what it kept for the page.
  package var port: Int?
  /// Where drafts are kept.
  package var draftFolder: String
  /// The register, which need not be there yet.
  package var register: RegisterFile
  /// The forms in which the register goes out.
  package var exports: [RegisterExport] = []
  /// Writes the register in one of them, of a year and of an organ or whole.
  package var export:
    @Sendable (_ form: RegisterExport, _ year: Int?, _ body: String?) async throws -> [UInt8] = {
      _, _, _ in []
    }
  /// The regulation that the user names for the bodies; nil lets their names choose.
  package var regulation: RegulationChoice?
  /// Where the templates of acts come from.
  package var templates = TemplateSource.builtIn
  /// What the folder of templates is called; nil where the program's own are used.
  package var templateFolder: String?
  /// The version of the program.
  package var version: String
  /// The clock.
  package var now: @Sendable () -> Date = { Date() }
  /// Limits on what is taken in.
  package var limits = DeskLimits()

  /// Sets the desk up as usual.
  package init(draftFolder: String, register: RegisterFile, version: String) {
    self.draftFolder = draftFolder
    self.register = register
    self.version = version
  }
}

/// What the desk takes in, and how long it waits for it.
package struct DeskLimits: Sendable {
  /// Bytes of a text.
  package var text = 5_000_000
  /// Bytes of a document.
  package var document = 20_000_000
  /// Milliseconds for the head of a request to come in.
  package var head = 15_000
  /// Milliseconds for the rest of it.
  package var body = 60_000
  /// Connections at a time.
  package var connections = 64

  /// The usual limits.
  package init() {}
}
