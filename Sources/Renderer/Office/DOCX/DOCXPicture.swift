/// A picture in a line of a Word document.
struct DOCXPicture {
  private let picture: FlowPicture

  init(_ picture: FlowPicture) {
    self.picture = picture
  }

  /// The picture, in its size in points.
  func write(_ size: (width: Double, height: Double), _ xml: inout XMLText) {
    // A point is 12,700 of the units of drawings.
    let extent: KeyValuePairs<String, String?> = [
      "cx": String(Int(size.width * 12_700)), "cy": String(Int(size.height * 12_700)),
    ]
    let identity: KeyValuePairs<String, String?> = [
      "id": String(picture.number), "name": "Immagine \(picture.number)",
      "descr": picture.alternative,
    ]
    xml.element("w:r") { xml in
      xml.element("w:drawing") { xml in
        xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
          xml.element("wp:extent", extent)
          xml.element("wp:docPr", identity)
          xml.element("a:graphic") { xml in
            xml.element("a:graphicData", ["uri": DOCXNames.picture]) { xml in
              xml.element("pic:pic") { writePicture(extent, identity, &$0) }
            }
          }
        }
      }
    }
  }

  private func writePicture(
    _ extent: KeyValuePairs<String, String?>, _ identity: KeyValuePairs<String, String?>,
    _ xml: inout XMLText
  ) {
    xml.element("pic:nvPicPr") { xml in
      xml.element("pic:cNvPr", identity)
      xml.element("pic:cNvPicPr")
    }
    xml.element("pic:blipFill") { xml in
      xml.element("a:blip", ["r:embed": picture.name])
      xml.element("a:stretch") { $0.element("a:fillRect") }
    }
    xml.element("pic:spPr") { xml in
      xml.element("a:xfrm") { xml in
        xml.element("a:off", ["x": "0", "y": "0"])
        xml.element("a:ext", extent)
      }
      xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
    }
  }
}
