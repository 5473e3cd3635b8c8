using System.Buffers;
using System.IO.Pipelines;

namespace InvestMap.Query;

/// <summary>Where an export is written: it is sent on in pieces, and waits for who reads it.</summary>
internal sealed class ExportOutput(PipeWriter pipe) : IBufferWriter<byte>
{
    private const int Piece = 64 * 1024;
    private int _waiting;

    public void Advance(int count)
    {
        pipe.Advance(count);
        _waiting += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => pipe.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => pipe.GetSpan(sizeHint);

    /// <summary>Sends what waits, when it is enough; call it after each row.</summary>
    public ValueTask SendAsync(CancellationToken cancellation) => _waiting < Piece ? default : FlushAsync(cancellation);

    /// <summary>Sends all that waits.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        _waiting = 0;
        var result = await pipe.FlushAsync(cancellation).ConfigureAwait(false);
        if (result.IsCompleted || result.IsCanceled)
        {
            throw new ReaderLeftException();
        }
    }
}

/// <summary>Nobody reads an export any more: its client closed half-way, which may be known here before the request is told.</summary>
public sealed class ReaderLeftException() : OperationCanceledException("Nobody reads the export any more.");
