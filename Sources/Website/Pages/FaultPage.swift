/// What is shown in the place of a page that cannot be.
struct FaultPage {
  let title: String
  let message: String

  var html: HTML {
    DeskPage(
      title: title,
      content: """
        <section class="avvertenza">
        <h1>\(title)</h1>
        <p>\(message)</p>
        <p><a href="/">Torna alla pagina iniziale</a></p>
        </section>
        """
    ).html
  }
}
