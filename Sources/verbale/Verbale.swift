import ArgumentParser

@main
struct Verbale: ParsableCommand {
}
