using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>An answer as it is sent, and what it holds for.</summary>
internal sealed class CachedAnswer(byte[] body, int keySize, AnswerStamp stamp, int generation) : IKeptAnswer
{
    private EntityTagHeaderValue? _tag;

    /// <summary>The JSON.</summary>
    public byte[] Body => body;

    /// <summary>The tag of the body; made when it is first asked for.</summary>
    public EntityTagHeaderValue Tag => _tag ??= HttpAnswer.TagOf(body);

    /// <inheritdoc/>
    public int Size => keySize + body.Length;

    /// <inheritdoc/>
    public bool Holds(KnownPublication known, MapClock clock) =>
        stamp.Publication == known.Publication && generation == known.Generation && (stamp.Day is null || stamp.Day == clock.Today);
}
