import Model

/// The shapes that fit at the head of a page.
enum PictureShape {
  private static let mostElongated = 8.0

  static func checked(_ picture: Picture) throws(PictureFault) -> Picture {
    guard (1 / mostElongated...mostElongated).contains(picture.aspect) else {
      throw PictureFault(
        message: "l'immagine è troppo stretta o troppo bassa per l'intestazione",
        advice: "un lato non deve superare otto volte l'altro")
    }
    return picture
  }
}
