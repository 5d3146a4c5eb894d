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

extern "C" verbale_pdf_word *verbale_pdf_words(const verbale_pdf *document, int page, int *count) {
  *count = 0;
  try {
    std::unique_ptr<poppler::page> found(document->document->create_page(page));
    if (!found) return nullptr;
    const std::vector<poppler::text_box> boxes = found->text_list();
    auto *words = static_cast<verbale_pdf_word *>(
        std::calloc(boxes.size() + 1, sizeof(verbale_pdf_word)));
    if (!words) return nullptr;
    for (const poppler::text_box &box : boxes) {
      const poppler::byte_array text = box.text().to_utf8();
      char *copy = static_cast<char *>(std::malloc(text.size() + 1));
      if (!copy) break;
      std::memcpy(copy, text.data(), text.size());
      copy[text.size()] = 0;
      const poppler::rectf place = box.bbox();
      words[(*count)++] = {place.left(),   place.top(),    place.right(),
                           place.bottom(), box.rotation(), box.has_space_after(), copy};
    }
    return words;
  } catch (...) {
    return nullptr;
  }
}

extern "C" void verbale_pdf_free(verbale_pdf_word *words, int count) {
  if (!words) return;
  for (int index = 0; index < count; index++) std::free(words[index].text);
  std::free(words);
}

extern "C" void verbale_pdf_close(verbale_pdf *document) { delete document; }
