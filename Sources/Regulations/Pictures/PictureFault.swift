/// Why a picture cannot stand on an act: what is wrong and what to do, in Italian.
package struct PictureFault: Error, Hashable {
  let message: String
  let advice: String
}
