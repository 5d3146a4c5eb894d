import Foundation

/// The reason of a failed system call, in Italian.
package enum SystemReason {
  /// The reason that an error number stands for.
  package static func describe(_ code: Int32) -> String {
    switch code {
    case ENOENT: "il file non esiste"
    case ENOTDIR: "una parte del percorso non è una cartella"
    case EACCES, EPERM: "permesso negato"
    case EISDIR: "è una cartella"
    case ENOSPC, EDQUOT: "lo spazio su disco è esaurito"
    case EROFS: "il disco è di sola lettura"
    case EMFILE, ENFILE: "troppi file aperti"
    case ENAMETOOLONG: "il nome è troppo lungo"
    case ELOOP: "i collegamenti simbolici formano un ciclo"
    case EBADF: "il canale è chiuso"
    case EIO: "errore del disco"
    case EADDRINUSE: "la porta è già in uso"
    case EADDRNOTAVAIL: "l'indirizzo non è di questo computer"
    case EFBIG: "il file è troppo grande"
    case ENOMEM: "memoria insufficiente"
    default: "errore di sistema \(code)"
    }
  }
}
