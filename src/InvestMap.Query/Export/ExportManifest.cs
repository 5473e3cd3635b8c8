using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Security.Cryptography;

namespace InvestMap.Query;

/// <summary>A file of an export, as its manifest tells it.</summary>
/// <param name="Format">The format.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Sha256">Their SHA-256 in hexadecimal digits.</param>
public sealed record ExportedFile(ExportFormat Format, long Bytes, string Sha256);

/// <summary>Which rows a manifest speaks of.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Epoch">The epoch of the database.</param>
/// <param name="PublishedAt">When the publication was.</param>
/// <param name="Files">The files, one for each format that this server writes.</param>
public sealed record ExportManifest(long Publication, long Epoch, DateTimeOffset? PublishedAt, IReadOnlyList<ExportedFile> Files);

/// <summary>
/// Makes manifests. The hash of a file is known only when it is written, so each is written once, into a hash and nowhere else,
/// when somebody asks; what was reckoned is kept while there is room.
/// </summary>
public sealed class ExportManifests(ExportPipeline exports, ExportFormats formats)
{
    private const int MaxKept = 1_000;

    private readonly ConcurrentDictionary<string, ExportManifest> _kept = new(StringComparer.Ordinal);

    /// <summary>The manifest of a file in all formats.</summary>
    /// <param name="file">The file; its query names a day where rows depend on one.</param>
    /// <param name="describe">Gives the file with what it says of itself.</param>
    /// <param name="cancellation">Cancels the reckoning.</param>
    public async ValueTask<ExportManifest> OfAsync(ExportFile file, Func<ExportFile, RowStream, ExportFile> describe, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(describe);
        var (publication, epoch, at) = (0L, 0L, (DateTimeOffset?)null);
        await exports.ReadAsync(
            file.Subject,
            file.Query with { Order = null },
            new RowPart { Limit = 1 },
            (rows, _) =>
            {
                (publication, epoch, at) = (rows.Publication, rows.Epoch, rows.PublishedAt);
                return default;
            },
            cancellation).ConfigureAwait(false);
        var pinned = file with { Query = file.Query with { Publication = publication } };
        var key = $"{epoch} {pinned.Subject.Name} {pinned.Srid} {pinned.Licence} {pinned.Query}";
        if (_kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var files = new List<ExportedFile>();
        foreach (var format in formats.All.Where(f => f.IsOffered && f.Takes(file.Srid)))
        {
            files.Add(await HashAsync(format, pinned, describe, cancellation).ConfigureAwait(false));
        }

        if (_kept.Count >= MaxKept)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd(key, new ExportManifest(publication, epoch, at, files));
    }

    private async ValueTask<ExportedFile> HashAsync(ExportFormat format, ExportFile file, Func<ExportFile, RowStream, ExportFile> describe, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = new HashStream(hash);
        var pipe = PipeWriter.Create(stream);
        await format.WriteAsync(exports, file, new ExportReceiver(rows => describe(file, rows), pipe), cancellation).ConfigureAwait(false);
        await pipe.CompleteAsync().ConfigureAwait(false);
        return new ExportedFile(format, stream.Count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Takes bytes into a hash and forgets them.</summary>
    private sealed class HashStream(IncrementalHash hash) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            hash.AppendData(buffer);
            Count += buffer.Length;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return default;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
