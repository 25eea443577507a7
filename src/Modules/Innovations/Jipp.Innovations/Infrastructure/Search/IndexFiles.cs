using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// The index on disk: one writer and the searchers over it. The cursor lies in the commit, so files and cursor are always of one moment,
/// also after a kill.
/// </summary>
internal sealed class IndexFiles : IDisposable
{
    private const string VersionKey = "version";
    private const string CursorKey = "cursor";

    private readonly FSDirectory _directory;

    private IndexFiles(FSDirectory directory)
    {
        _directory = directory;
        Writer = new IndexWriter(
            directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, RecordFields.Analyzer)
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                Similarity = Ranking,
                MergeScheduler = new SerialMergeScheduler(),
            }
        );
        Searchers = new SearcherManager(Writer, applyAllDeletes: true, new RankingSearchers());
    }

    public IndexWriter Writer { get; }

    public SearcherManager Searchers { get; }

    /// <summary>Short fields all: length says little, so it counts for less than usual.</summary>
    private static BM25Similarity Ranking { get; } = new(1.2f, 0.4f);

    /// <summary>
    /// Opens what is there and says up to which change it goes; null when it is missing, damaged or of another version. All files are
    /// read through once against their checksums: a damaged one must be found here and not by a reader.
    /// </summary>
    public static (IndexFiles Files, long Cursor)? TryOpen(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        // Plain reads instead of mapped memory: a file that is cut short then fails a read and not the process.
        var directory = new NIOFSDirectory(folder);
        try
        {
            if (CursorOf(directory) is { } cursor)
            {
                return (new IndexFiles(directory), cursor);
            }
        }
        catch (Exception damage) when (MayBeDamage(damage))
        {
            // Falls through: what cannot be read is made anew.
        }

        directory.Dispose();
        return null;
    }

    /// <summary>Whether the last commit can still be read, every byte of it.</summary>
    public static bool IsIntact(string folder)
    {
        try
        {
            using var directory = new NIOFSDirectory(folder);
            return CursorOf(directory) is not null;
        }
        catch (Exception damage) when (MayBeDamage(damage))
        {
            return false;
        }
    }

    /// <summary>Begins anew in an emptied folder.</summary>
    public static IndexFiles Create(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Delete(file);
        }

        return new IndexFiles(new NIOFSDirectory(folder));
    }

    /// <summary>What reading a damaged file may throw. A file cut short fails in many ways, none of which says so.</summary>
    public static bool MayBeDamage(Exception failure) =>
        failure
            is IOException
                or UnauthorizedAccessException
                or ArgumentException
                or IndexOutOfRangeException
                or FormatException
                or InvalidOperationException
                or KeyNotFoundException
                or NullReferenceException
                or OverflowException
                or System.Text.Json.JsonException
        && failure is not (OperationCanceledException or LockObtainFailedException);

    public void Commit(long cursor)
    {
        Writer.SetCommitData(new Dictionary<string, string> { [VersionKey] = RecordFields.Version, [CursorKey] = cursor.ToString(CultureInfo.InvariantCulture) });
        Writer.Commit();
    }

    /// <summary>The change up to which the last commit goes; null when there is none of this version. Reads every file against its checksum.</summary>
    private static long? CursorOf(FSDirectory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return null;
        }

        using var reader = DirectoryReader.Open(directory);
        var commit = reader.IndexCommit.UserData;
        if (!commit.TryGetValue(VersionKey, out var version) || version != RecordFields.Version)
        {
            return null;
        }

        foreach (var leaf in reader.Leaves)
        {
            ((AtomicReader)leaf.Reader).CheckIntegrity();
        }

        return long.Parse(commit[CursorKey], CultureInfo.InvariantCulture);
    }

    /// <summary>Leaves without writing: what was not committed comes again from the database.</summary>
    public void Dispose()
    {
        Searchers.Dispose();
        try
        {
            Writer.Rollback();
        }
        finally
        {
            _directory.Dispose();
        }
    }

    private sealed class RankingSearchers : SearcherFactory
    {
        private readonly IndexMemory _memory = new();

        public override IndexSearcher NewSearcher(IndexReader reader) => new IndexState(reader, _memory) { Similarity = Ranking };
    }
}
