import CareRecords

/// A time during which a court allowed a child to be deprived of liberty (DoLo).
struct LibertyOrder: Sendable {
  let start: CivilDate
  /// The last day; nil while the order lasts.
  var end: CivilDate?

  /// Draws orders for a few of the children aged 11 and over who live in a children's home.
  ///
  /// A court makes an order for some weeks at a time.
  static func draw(
    for child: Child, in window: SampleWindow, _ random: inout SampleRandom
  ) -> [LibertyOrder] {
    var orders: [LibertyOrder] = []
    for episode in child.episodes
    where episode.placement.type == .k2 && !episode.legalStatus.isShortBreak {
      let first = episode.began.adding(days: random.within(3...40))
      let (isOrdered, isRenewed) = (random.chance(110), random.chance(450))
      guard isOrdered, child.person.age(on: first) >= 11 else { continue }
      // The order ends before the child moves on.
      let last = (episode.ended ?? window.end.adding(days: 200)).adding(days: -1)
      var day = first
      for _ in 0..<(isRenewed ? 2 : 1) {
        let end = min(day.adding(days: random.within(28...84)), last)
        guard day < end, day <= window.end else { break }
        orders.append(LibertyOrder(start: day, end: end <= window.end ? end : nil))
        day = end
      }
    }
    return orders
  }
}
