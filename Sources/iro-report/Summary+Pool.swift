import ReportRun

extension Summary {
  /// The lines on a pool: how many shares it has, of which members, and what is left out.
  ///
  /// - Parameter file: the file that was written; nil where the pool was printed.
  static func pool(_ pool: PooledFigures, in file: String?) -> String {
    let members = pool.authorities.count
    var text =
      (file.map { "wrote \(Terminal.printable($0)); " } ?? "")
      + "authorities: \(members), shares pooled: \(pool.shares.count)\n"
    for share in pool.shares where share.authorities < members {
      let names = share.without.map(Terminal.printable).joined(separator: ", ")
      text +=
        "\(share.definition.id) is of \(share.authorities) authorities, without \(names)\n"
    }
    for item in pool.leftOut { text += "\(item.definition.id) is left out: \(item.reason)\n" }
    return text
  }
}
