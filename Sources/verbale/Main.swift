import Foundation

/// Where the program starts.
@main
enum Main {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status = await Program.run(arguments, in: .standard())
    exit(status.rawValue)
  }
}
