import Foundation
import Hummingbird

/// What the pages of the desk share.
struct DeskServices: Sendable {
  let settings: DeskSettings
  let drafts: DraftStore
  let checks: CheckQueue
  let regulations: RegulationShelf
  /// When this run of the program began.
  let startedAt: Date

  /// The draft that an address names.
  func draft(_ context: DeskContext) async throws -> Draft {
    guard let id = context.parameters.get("bozza"), Draft.isIdentifier(id) else {
      throw DeskFault.notFound("Questa bozza non c’è, o è stata eliminata.")
    }
    return try await drafts.draft(id)
  }
}

/// Some addresses of the desk and who answers them: one file each.
protocol DeskRoutes {
  /// Adds them.
  static func add(to router: Router<DeskContext>, _ desk: DeskServices)
}

/// Every address of the desk.
enum DeskRouter {
  private static var routes: [any DeskRoutes.Type] {
    [
      DeskAsset.self, HomePage.self, MinutesPage.self, SigningPage.self, ActsPage.self,
      RulePageRoutes.self, CheckService.self, DraftService.self, RegisterPage.self,
      ResolutionPage.self, EntryPage.self, BoardPage.self, PublishPage.self, PublicationPage.self,
    ]
  }

  static func router(_ desk: DeskServices, key: AccessKey, place: DeskPlace) -> Router<DeskContext>
  {
    let router = Router(context: DeskContext.self)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: Doorkeeper(key: key, place: place))
    for group in routes { group.add(to: router, desk) }
    return router
  }
}
