// Native in the browsers that Kith runs in, but not in Node 20.
if (!('groupBy' in Map)) {
  Object.assign(Map, {
    groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
      const groups = new Map<Key, Item[]>();
      for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined) groups.set(keyOf(item), [item]);
        else group.push(item);
      }
      return groups;
    },
  });
}
