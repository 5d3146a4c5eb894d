#include "CPoppler.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

struct verbale_pdf {
  std::unique_ptr<poppler::document> document;
};

namespace {
// What is wrong with a document is told by what it gives, not by lines on the terminal.
void keepQuiet(const std::string &, void *) {}
}  // namespace

extern "C" verbale_pdf *verbale_pdf_load(const char *bytes, int count, int *status) {
  poppler::set_debug_error_function(keepQuiet, nullptr);
  *status = verbale_pdf_damaged;
  try {
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes, count));
    if (!document) return nullptr;
    if (document->is_locked()) {
      *status = verbale_pdf_locked;
      return nullptr;
    }
    *status = verbale_pdf_open;
    return new verbale_pdf{std::move(document)};
  } catch (...) {
    return nullptr;
  }
}

extern "C" int verbale_pdf_pages(const verbale_pdf *document) {
  return document->document->pages();
}

extern "C" char *verbale_pdf_text(const verbale_pdf *document, int page) {
  try {
    std::unique_ptr<poppler::page> found(document->document->create_page(page));
    if (!found) return nullptr;
    const poppler::byte_array text =
        found->text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
    char *copy = static_cast<char *>(std::malloc(text.size() + 1));
    if (!copy) return nullptr;
    std::memcpy(copy, text.data(), text.size());
    copy[text.size()] = 0;
    return copy;
  } catch (...) {
    return nullptr;
  }
}

extern "C" void verbale_pdf_close(verbale_pdf *document) { delete document; }
