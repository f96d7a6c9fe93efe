// SPDX-License-Identifier: GPL-2.0-or-later
// Lucene as a newspaper archive would use it: English stems, positions, stored text, facets.
//
// usage: Lucene index TABLE INDEX THREADS
//        Lucene ask INDEX QUERIES PASSES

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

public class Lucene {
    static final Analyzer ANALYZER = new EnglishAnalyzer();
    static final FacetsConfig FACETS = new FacetsConfig();
    static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    static final int HITS = 10;
    static final int PASSAGES = 3;
    static final int MOST_VALUES = 1000; // of a facet
    static final Set<String> SHOWN = Set.of("id", "title", "source", "date");

    public static void main(String[] args) throws Exception {
        if (args[0].equals("index")) {
            index(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
        } else {
            try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(args[1])))) {
                new Asker(reader).ask(Path.of(args[2]), Integer.parseInt(args[3]));
            }
        }
    }

    static void index(Path table, Path folder, int threads) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(256);
        BlockingQueue<String> lines = new ArrayBlockingQueue<>(1000);
        String end = new String(); // told apart by its identity
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config);
                BufferedReader reader = Files.newBufferedReader(table)) {
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < threads; ++i) {
                workers.add(new Thread(() -> add(writer, lines, end)));
                workers.get(i).start();
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.put(line);
            }
            lines.put(end);
            for (Thread worker : workers) {
                worker.join();
            }
        }
    }

    static void add(IndexWriter writer, BlockingQueue<String> lines, String end) {
        try {
            for (String line = lines.take(); line != end; line = lines.take()) {
                writer.addDocument(document(line.split("\t", -1)));
            }
            lines.put(end); // for the next one
        } catch (IOException | InterruptedException error) {
            error.printStackTrace();
            System.exit(1);
        }
    }

    /** @param fields id, title, source, date, body */
    static Document document(String[] fields) throws IOException {
        String source = fields[2];
        String date = fields[3];
        Document document = new Document();
        document.add(new StringField("id", fields[0], Store.YES));
        document.add(new TextField("title", fields[1], Store.YES));
        document.add(new TextField("text", fields[1], Store.NO)); // words of title or body
        document.add(new TextField("text", fields[4], Store.YES));
        document.add(new StringField("source", source, Store.YES));
        document.add(new StoredField("date", date));
        if (!source.isEmpty()) {
            document.add(new SortedSetDocValuesFacetField("source", source));
        }
        if (date.length() >= 10) {
            document.add(new IntPoint("day", day(date)));
            document.add(new SortedSetDocValuesFacetField("month", date.substring(0, 7)));
        }
        return FACETS.build(document);
    }

    static int day(String date) {
        return Integer.parseInt(date.substring(0, 10).replace("-", ""));
    }

    static class Asker {
        private final IndexSearcher searcher;
        private final SortedSetDocValuesReaderState facetState;
        private final UnifiedHighlighter highlighter;
        private final StringBuilder out = new StringBuilder();

        Asker(DirectoryReader reader) throws IOException {
            searcher = new IndexSearcher(reader);
            facetState = new DefaultSortedSetDocValuesReaderState(reader);
            highlighter = new UnifiedHighlighter(searcher, ANALYZER);
        }

        void ask(Path file, int passes) throws IOException {
            List<String> lines = Files.readAllLines(file);
            for (int pass = 0; pass < passes; ++pass) {
                for (String measure : List.of("top", "facets", "snippets", "page")) {
                    for (int i = 0; i < lines.size(); ++i) {
                        long start = CLOCK.getCurrentThreadCpuTime();
                        long matches = answer(measure, query(lines.get(i).split("\t", -1)));
                        long microseconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1000;
                        if (pass >= passes / 3) {
                            out.append(measure).append('\t').append(i).append('\t')
                                .append(microseconds).append('\t').append(matches).append('\n');
                        }
                    }
                }
            }
            System.out.print(out);
        }

        private long answer(String measure, Query query) throws IOException {
            boolean counts = measure.equals("facets") || measure.equals("page");
            FacetsCollector collector = new FacetsCollector();
            TopDocs top = counts ? FacetsCollector.search(searcher, query, HITS, collector)
                                 : searcher.search(query, HITS);
            for (ScoreDoc hit : top.scoreDocs) {
                searcher.doc(hit.doc, SHOWN);
            }
            if (measure.equals("snippets") || measure.equals("page")) {
                highlighter.highlight("text", query, top, PASSAGES);
            }
            return counts ? count(collector) : 0;
        }

        private long count(FacetsCollector collector) throws IOException {
            SortedSetDocValuesFacetCounts facets =
                new SortedSetDocValuesFacetCounts(facetState, collector);
            facets.getTopChildren(HITS, "source");
            facets.getTopChildren(MOST_VALUES, "month");
            return collector.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits).sum();
        }
    }

    /** @param fields kind, words, source, first day, last day */
    static Query query(String[] fields) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words(fields[0], fields[1]), Occur.MUST);
        if (!fields[2].isEmpty()) {
            query.add(new TermQuery(new Term("source", fields[2])), Occur.FILTER);
        }
        if (!fields[3].isEmpty()) {
            query.add(IntPoint.newRangeQuery("day", day(fields[3]), day(fields[4])), Occur.FILTER);
        }
        return query.build();
    }

    static Query words(String kind, String words) {
        QueryBuilder builder = new QueryBuilder(ANALYZER);
        return switch (kind) {
            case "prefix" -> new PrefixQuery(new Term("text", words));
            case "phrase" -> builder.createPhraseQuery("text", words);
            case "or" -> builder.createBooleanQuery("text", words, Occur.SHOULD);
            default -> builder.createBooleanQuery("text", words, Occur.MUST);
        };
    }
}
