#!/usr/bin/env python3
"""Other ways to search the same articles, timed with the same searches. Usage: scale-peers.py LIBRARY-FOLDER FOLDER

FOLDER holds library.jsonl and queries.jsonl; LIBRARY-FOLDER the same articles as Aldine keeps them. Prints JSON lines: CPU
milliseconds of the number of hits and the first 20, warm, and how many searches find the right number. What is not
installed is left out and named.

  plain index   Aldine's own table asked by nothing but SQL: rows of the first 20, no passages. What the index costs.
  FTS5          external content, unicode61, tags and site by join, FTS5's own snippets. What making it costs is the bare
                base and index that an import is measured against: JSON read, articles, tags and index written in batches of
                256, each durable, then optimized.
  LIKE          no index; every third search.
  xapian        python3-xapian; terms of letters and digits, its own snippets.
  tantivy       pip install tantivy; its default tokenizer, no snippets.
  PostgreSQL    a server of its own in a temporary folder; tsvector "simple" with GIN, ts_headline. CPU of the server's process.
"""
import glob, importlib.util, json, os, re, resource, shutil, sqlite3, subprocess, sys, tempfile, time

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
            terms = ['{text title} : "' + q['terms'][0] + '" *']
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


def fts5(path, queries, data):
    """Makes the index as it is measured against an import, then searches it. Gives the database and the bytes of text."""
    db = sqlite3.connect(path)
    db.executescript('''PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE docs (row INTEGER PRIMARY KEY, url, title, author, text, html, site, saved_at);
        CREATE TABLE tags (tag, row);
        CREATE INDEX tags_tag ON tags(tag, row);
        CREATE INDEX docs_site ON docs(site, row);
        CREATE VIRTUAL TABLE fts USING fts5(title, text, content='docs', content_rowid='row', tokenize='unicode61');''')
    text, row, start = 0, 0, time.process_time()
    for a in articles(data):
        row += 1
        db.execute('INSERT INTO docs VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
                   [row, a['url'], a['title'], a['author'], a['text'], a['html'], a['site'], a['saved_at']])
        db.execute('INSERT INTO fts(rowid, title, text) VALUES (?, ?, ?)', [row, a['title'], a['text']])
        db.executemany('INSERT INTO tags VALUES (?, ?)', [[tag, row] for tag in a['tags']])
        text += len((a['title'] + a['text']).encode())
        if row % 256 == 0:
            db.commit()
    db.commit()
    size = lambda: db.execute('SELECT sum(length(block)) FROM fts_data').fetchone()[0]
    built = size()
    db.execute("INSERT INTO fts(fts) VALUES ('optimize')")
    db.commit()
    print(json.dumps({'name': 'bare base and index', 'articles': row, 'ms_an_article': round((time.process_time() - start) * 1000 / row, 3),
                      'text_bytes': text}), flush=True)
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
    report('FTS5 external content', took, exact, index_of_text=[round(built / text, 3), round(size() / text, 3)], memory_mb=memory())
    return db, text


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


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


def folder_size(folder):
    return sum(os.path.getsize(f) for f in glob.glob(os.path.join(folder, '**'), recursive=True) if os.path.isfile(f))


def xapian_peer(folder, queries, data, text):
    import xapian
    words = lambda text: re.findall(r'\w+', fold(text))
    path = os.path.join(folder, 'xapian')
    db = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    for a in articles(data):
        doc = xapian.Document()
        generator.set_document(doc)
        for part in (a['title'], a['text']):
            generator.index_text(fold(part))
            generator.increase_termpos()
        for tag in a['tags']:
            doc.add_boolean_term('K' + tag)
        doc.add_boolean_term('H' + a['site'])
        doc.set_data(a['text'])
        db.add_document(doc)
    db.commit()
    took, exact = [], 0
    enquire = xapian.Enquire(db)
    enquire.set_weighting_scheme(xapian.BoolWeight())
    enquire.set_docid_order(xapian.Enquire.DESCENDING)
    for q in queries:
        terms = [w for t in q['terms'] for w in words(t)]
        if q['kind'] == 'phrase':
            query = xapian.Query(xapian.Query.OP_PHRASE, terms)
        elif q['kind'] == 'prefix':
            query = xapian.Query(xapian.Query.OP_SYNONYM, [found.term for found in db.allterms(terms[0])])
        else:
            query = xapian.Query(xapian.Query.OP_AND, terms)
        for mark, name in (('K', q['tag']), ('H', q['site'])):
            if name:
                query = xapian.Query(xapian.Query.OP_FILTER, query, xapian.Query(mark + name))
        enquire.set_query(query)

        def run():
            total = enquire.get_mset(0, 0, db.get_doccount()).get_matches_estimated()
            found = enquire.get_mset(0, 20)
            for match in found:
                found.snippet(match.document.get_data(), 180)
            return total
        ms, total = least(run)
        took.append(ms)
        exact += total == q['hits']
    report('xapian', took, exact, with_text_of_text=round(folder_size(path) / text, 3))


def tantivy_peer(folder, queries, data, text):
    import tantivy
    path = os.path.join(folder, 'tantivy')
    os.mkdir(path)
    builder = tantivy.SchemaBuilder()
    for name in ('title', 'text'):
        builder.add_text_field(name, stored=False)
    for name in ('tag', 'site'):
        builder.add_text_field(name, tokenizer_name='raw', index_option='basic')
    schema = builder.build()
    index = tantivy.Index(schema, path=path)
    writer = index.writer(128 << 20, 1)
    for a in articles(data):
        writer.add_document(tantivy.Document(title=a['title'], text=a['text'], tag=a['tags'], site=a['site']))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    took, exact = [], 0
    must, should = tantivy.Occur.Must, tantivy.Occur.Should
    term = tantivy.Query.term_query
    for q in queries:
        terms = [w for t in q['terms'] for w in re.findall(r'\w+', t.lower())]

        def of(field):
            if q['kind'] == 'phrase' and len(terms) > 1:
                return tantivy.Query.phrase_query(schema, field, terms)
            if q['kind'] == 'prefix':
                return tantivy.Query.regex_query(schema, field, re.escape(terms[0]) + '.*')
            return None
        if of('text') is not None:
            parts = [(must, tantivy.Query.boolean_query([(should, of('title')), (should, of('text'))]))]
        else:
            either = lambda w: tantivy.Query.boolean_query([(should, term(schema, 'title', w)), (should, term(schema, 'text', w))])
            parts = [(must, either(w)) for w in terms]
        parts += [(must, term(schema, field, q[field])) for field in ('tag', 'site') if q[field]]
        query = tantivy.Query.boolean_query(parts)
        ms, total = least(lambda: searcher.search(query, 20).count)
        took.append(ms)
        exact += total == q['hits']
    report('tantivy, by rank, no snippets', took, exact, without_text_of_text=round(folder_size(path) / text, 3))


def postgres_peer(folder, queries, data, text):
    bin = sorted(glob.glob('/usr/lib/postgresql/*/bin'))[-1]
    home = os.path.join(folder, 'postgres')
    os.mkdir(home)
    # PostgreSQL does not run as root.
    user = ['runuser', '-u', 'postgres', '--'] if os.geteuid() == 0 else []
    if user:
        os.chmod(folder, 0o755)
        shutil.chown(home, 'postgres')
    base = os.path.join(home, 'data')
    quiet = {'check': True, 'stdout': subprocess.DEVNULL, 'cwd': '/'}
    subprocess.run(user + [f'{bin}/initdb', '-D', base, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], **quiet)
    subprocess.run(user + [f'{bin}/pg_ctl', '-D', base, '-w', '-l', os.path.join(home, 'log'), '-o', f"-c listen_addresses='' -k {home}", 'start'], **quiet)
    try:
        psql = subprocess.Popen(user + [f'{bin}/psql', '-h', home, '-d', 'postgres', '-AtqX'], cwd='/', text=True,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE)

        def ask(sql):
            psql.stdin.write(sql + ';\n\\echo done\n')
            psql.stdin.flush()
            return [line for line in iter(lambda: psql.stdout.readline().rstrip('\n'), 'done')]
        quoted = lambda value: "'" + value.replace("'", "''") + "'"
        pid = ask('SELECT pg_backend_pid()')[0]
        ticks = os.sysconf('SC_CLK_TCK')

        def cpu():
            # The scheduler's nanoseconds, where it tells them.
            try:
                return int(open(f'/proc/{pid}/schedstat').read().split()[0]) / 1e6
            except OSError:
                fields = open(f'/proc/{pid}/stat').read().rsplit(')', 1)[1].split()
                return (int(fields[11]) + int(fields[12])) * 1000 / ticks
        ask('CREATE TABLE docs (row int PRIMARY KEY, title text, text text, site text, words tsvector)')
        ask('CREATE TABLE tags (tag text, row int)')
        ask('SET max_parallel_workers_per_gather = 0; SET synchronous_commit = off; BEGIN')
        clean = lambda value: quoted(value.replace('\0', ''))
        for row, a in enumerate(articles(data), 1):
            words = f"to_tsvector('simple', {clean(fold(a['title']))} || ' ' || left({clean(fold(a['text']))}, 900000))"
            psql.stdin.write(f"INSERT INTO docs VALUES ({row}, {clean(a['title'])}, {clean(a['text'])}, {clean(a['site'])}, {words});\n")
            for tag in a['tags']:
                psql.stdin.write(f'INSERT INTO tags VALUES ({clean(tag)}, {row});\n')
        ask('COMMIT')
        ask('CREATE INDEX docs_words ON docs USING gin(words); CREATE INDEX tags_tag ON tags(tag, row); CREATE INDEX docs_site ON docs(site)')
        ask('ANALYZE')
        size = int(ask("SELECT pg_relation_size('docs_words') + (SELECT sum(pg_column_size(words)) FROM docs)")[0])
        took, exact = [], 0
        for q in queries:
            terms = [w for t in q['terms'] for w in re.findall(r'\w+', fold(t))]
            join = ' <-> ' if q['kind'] == 'phrase' else ' & '
            asked = join.join("'" + w + "'" + (':*' if q['kind'] == 'prefix' else '') for w in terms)
            where = f"words @@ {quoted(asked)}::tsquery"
            if q['tag']:
                where += f" AND row IN (SELECT row FROM tags WHERE tag = {quoted(q['tag'])})"
            if q['site']:
                where += f" AND site = {quoted(q['site'])}"
            best = float('inf')
            for _ in range(TIMES + 1):
                start = cpu()
                total = int(ask(f'SELECT count(*) FROM docs WHERE {where}')[0])
                ask(f"SELECT row, ts_headline('simple', text, {quoted(asked)}::tsquery) FROM (SELECT row, text FROM docs WHERE {where} ORDER BY row DESC LIMIT 20) AS found")
                best = min(best, cpu() - start)
            took.append(best)
            exact += total == q['hits']
        report('PostgreSQL', took, exact, index_of_text=round(size / text, 3))
        psql.stdin.close()
        psql.wait()
    finally:
        subprocess.run(user + [f'{bin}/pg_ctl', '-D', base, '-m', 'immediate', 'stop'], **quiet)


def main():
    folder, data = sys.argv[1:3]
    queries = [json.loads(line) for line in open(os.path.join(data, 'queries.jsonl'), encoding='utf-8')]
    lines = os.path.join(data, 'library.jsonl')
    plain(folder, queries)
    others = {
        'xapian': (xapian_peer, importlib.util.find_spec('xapian')),
        'tantivy': (tantivy_peer, importlib.util.find_spec('tantivy')),
        'PostgreSQL': (postgres_peer, glob.glob('/usr/lib/postgresql/*/bin/initdb') and shutil.which('psql')),
    }
    with tempfile.TemporaryDirectory() as temporary:
        db, text = fts5(os.path.join(temporary, 'fts5.db'), queries, lines)
        like(db, queries)
        for name, (peer, found) in others.items():
            if found:
                peer(temporary, queries, lines, text)
            else:
                print(f'Left out: {name} is not installed.', flush=True)


if __name__ == '__main__':
    main()
