using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>
/// What the statements of a plan brought, as JSON in one pooled buffer, and where in it everything lies. A statement that
/// belongs to others (the many of an object) comes before them, so that its JSON can be copied into theirs.
/// </summary>
internal sealed class Answer : IDisposable
{
    /// <summary>The most bytes of JSON that one operation may gather.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    public Answer(int statements) => Results = new Result?[statements];

    /// <summary>The JSON.</summary>
    public ResponseWriter Json { get; } = new();

    /// <summary>The number of the publication that every statement read.</summary>
    public long Publication { get; set; } = -1;

    /// <summary>One for each statement.</summary>
    public Result?[] Results { get; }

    /// <summary>A piece of the JSON.</summary>
    public ReadOnlySpan<byte> this[Piece piece] => Json.Written.Span.Slice(piece.Start, piece.Length);

    /// <summary>Forgets everything, for another try.</summary>
    public void Clear()
    {
        Json.CutBack(0);
        Publication = -1;
        Array.Clear(Results);
    }

    public void Dispose() => Json.Dispose();
}

/// <summary>A piece of the JSON: start and length.</summary>
internal readonly record struct Piece(int Start, int Length);

/// <summary>What one statement brought.</summary>
internal abstract class Result
{
    /// <summary>Rows of a list: for each place that asks for rows, a piece for each row.</summary>
    internal sealed class List(int sinks) : Result
    {
        public List<Piece>[] Rows { get; } = [.. Enumerable.Range(0, sinks).Select(_ => new List<Piece>())];

        /// <summary>How many rows the page has.</summary>
        public int Count { get; set; }

        /// <summary>Whether one more came.</summary>
        public bool HasMore { get; set; }

        /// <summary>Cursor of the first row that came; null where none is asked for.</summary>
        public string? First { get; set; }

        /// <summary>Cursor of the last row that came.</summary>
        public string? Last { get; set; }
    }

    /// <summary>One row or none.</summary>
    internal sealed class Single : Result
    {
        public Piece? Row { get; set; }
    }

    /// <summary>Rows by key; for the many, the whole list of each parent.</summary>
    internal sealed class Keyed : Result
    {
        public Dictionary<object, Piece> Rows { get; } = [];
    }

    /// <summary>Parks as sites. Of <see cref="Rows"/>, the first index is the sink, the second the criterion; sites stand under 0.</summary>
    internal sealed class Sites(int sinks) : Result
    {
        public List<Piece> Heads { get; } = [];

        /// <summary>Candidates, matched, failed, unknown.</summary>
        public List<long> Counts { get; } = [];

        /// <summary>For each limit how many parks fail it alone, and how many are unknown on it.</summary>
        public List<(int Criterion, long FailsOnly, long UnknownOn)> Limits { get; } = [];

        public List<Piece>[][] Rows { get; } = [.. Enumerable.Range(0, sinks).Select(_ => Enumerable.Range(0, Catalog.Criteria.Max).Select(_ => new List<Piece>()).ToArray())];
    }

    /// <summary>All rows as one list.</summary>
    internal sealed class Whole : Result
    {
        public Piece Rows { get; set; }
    }

    /// <summary>What a search found of one subject.</summary>
    internal sealed class Found : Result
    {
        public List<Hit> Rows { get; } = [];
    }

    /// <summary>One number.</summary>
    internal sealed class Number : Result
    {
        public long Value { get; set; }
    }
}

/// <summary>Something that a search found, and what puts it in order.</summary>
internal readonly record struct Hit(int Class, double Similarity, double? Metres, string Name, Guid Key, Piece Row);
