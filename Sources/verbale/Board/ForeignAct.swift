import Model
import NoticeBoard

/// An act that is not in the register: a file with its data.
struct ForeignAct: Sendable {
  let name: String
  let bytes: [UInt8]
  let type: ActType
  let subject: String
  let authority: String
  let number: String?
  let date: CalendarDate?
}
