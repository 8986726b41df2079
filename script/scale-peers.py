#!/usr/bin/env python3
"""Other ways to search the same articles, timed with the same searches. Usage: scale-peers.py LIBRARY-FOLDER FOLDER

FOLDER holds library.jsonl and queries.jsonl; LIBRARY-FOLDER the same articles as Aldine keeps them. Prints JSON lines: CPU
milliseconds of the first 20 hits, warm, and how many searches find the right number. Standard library only.

  plain index   Aldine's own table asked by nothing but SQL: rows of the first 20, no passages. What the index costs.
  FTS5          external content, unicode61, tags and site by join, FTS5's own snippets.
  LIKE          no index; every third search.
"""
import json, os, re, sqlite3, sys, tempfile, time

TIMES = 3
TAG, SITE, MOVED = '\ue001', '\ue002', 0xe100


def moved(name):
    return ''.join(c if c.isalnum() or not c.isascii() else chr(MOVED + ord(c)) for c in name.lower())


def fold(text):
    import unicodedata
    return ''.join(c for c in unicodedata.normalize('NFD', text.lower()) if not '\u0300' <= c <= '\u036f')


def least(run):
    run()
    best = float('inf')
    for _ in range(TIMES):
        start = time.process_time()
        found = run()
        best = min(best, (time.process_time() - start) * 1000)
    return best, found


def report(name, took, exact, **more):
    took.sort()
    at = lambda percent: round(took[(len(took) - 1) * percent // 100], 3)
    print(json.dumps({'name': name, 'searches': len(took), 'exact': exact, 'p50_ms': at(50), 'p95_ms': at(95), 'p99_ms': at(99), **more}),
          flush=True)


def plain(folder, queries):
    db = sqlite3.connect(f'file:{folder}/library.db?mode=ro', uri=True)
    took, exact = [], 0
    for q in queries:
        if q['kind'] == 'cjk':
            pairs = [q['terms'][0][k:k + 2] for k in range(len(q['terms'][0]) - 1)]
            terms = ['"' + ' '.join(pairs) + '"']
        elif q['kind'] == 'phrase':
            terms = ['"' + ' '.join(q['terms']) + '"']
        elif q['kind'] == 'prefix':
            terms = ['{title text} : "' + q['terms'][0] + '" *']
        else:
            terms = ['"' + fold(t) + '"' for t in q['terms']]
        if q['tag']:
            terms.append(f'meta : "{TAG}{moved(q["tag"])}"')
        if q['site']:
            terms.append(f'meta : "{SITE}{moved(q["site"])}"')
        match = ' AND '.join(terms)

        def run():
            total = db.execute('SELECT count(*) FROM search WHERE search MATCH ?', [match]).fetchone()[0]
            db.execute('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 20', [match]).fetchall()
            return total
        ms, total = least(run)
        took.append(ms)
        exact += total == q['hits']
    report('plain index, count and rows alone', took, exact)


def articles(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            yield json.loads(line)


def fts5(db, queries, text):
    db.executescript('''CREATE VIRTUAL TABLE fts USING fts5(title, text, content='docs', content_rowid='row', tokenize='unicode61');
        INSERT INTO fts(fts) VALUES ('rebuild'); INSERT INTO fts(fts) VALUES ('optimize');''')
    size = db.execute('SELECT sum(length(block)) FROM fts_data').fetchone()[0]
    took, exact = [], 0
    for q in queries:
        match = ' AND '.join(['"' + ' '.join(q['terms']) + '"'] if q['kind'] == 'phrase' else
                             ['"' + t + '"' + (' *' if q['kind'] == 'prefix' else '') for t in q['terms']])
        join, values = '', [match]
        if q['tag']:
            join, values = ' AND fts.rowid IN (SELECT row FROM tags WHERE tag = ?)', [match, q['tag']]
        if q['site']:
            join, values = ' AND fts.rowid IN (SELECT row FROM docs WHERE site = ?)', [match, q['site']]

        def run():
            total = db.execute('SELECT count(*) FROM fts WHERE fts MATCH ?' + join, values).fetchone()[0]
            db.execute("SELECT rowid, snippet(fts, 1, '[', ']', '', 30) FROM fts WHERE fts MATCH ?" + join + ' ORDER BY rowid DESC LIMIT 20',
                       values).fetchall()
            return total
        ms, total = least(run)
        took.append(ms)
        exact += total == q['hits']
    report('FTS5 external content', took, exact, index_of_text=round(size / text, 3))


def like(db, queries):
    took, exact = [], 0
    some = queries[::3]
    for q in some:
        words = [' '.join(q['terms'])] if q['kind'] == 'phrase' else q['terms']
        where = ' AND '.join(['(title LIKE ? OR text LIKE ?)'] * len(words))
        values = [f'%{w}%' for w in words for _ in range(2)]
        start = time.process_time()
        total = db.execute('SELECT count(*) FROM docs WHERE ' + where, values).fetchone()[0]
        took.append((time.process_time() - start) * 1000)
        exact += total == q['hits']
    report('LIKE', took, exact)


def main():
    folder, data = sys.argv[1:3]
    queries = [json.loads(line) for line in open(os.path.join(data, 'queries.jsonl'), encoding='utf-8')]
    plain(folder, queries)
    with tempfile.TemporaryDirectory() as temporary:
        db = sqlite3.connect(os.path.join(temporary, 'peers.db'))
        db.executescript('PRAGMA synchronous = OFF; CREATE TABLE docs (row INTEGER PRIMARY KEY, title, text, site); CREATE TABLE tags (tag, row);')
        text = 0
        for row, a in enumerate(articles(os.path.join(data, 'library.jsonl')), 1):
            db.execute('INSERT INTO docs VALUES (?, ?, ?, ?)', [row, a['title'], a['text'], a['site']])
            db.executemany('INSERT INTO tags VALUES (?, ?)', [[tag, row] for tag in a['tags']])
            text += len((a['title'] + a['text']).encode())
        db.executescript('CREATE INDEX tags_tag ON tags(tag, row); CREATE INDEX docs_site ON docs(site, row);')
        db.commit()
        fts5(db, queries, text)
        like(db, queries)


if __name__ == '__main__':
    main()
