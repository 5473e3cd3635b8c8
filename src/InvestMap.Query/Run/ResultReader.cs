using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using InvestMap.Catalog;
using Npgsql;

namespace InvestMap.Query;

/// <summary>Reads the rows of one statement after the other into an answer.</summary>
internal sealed class ResultReader(NpgsqlDataReader reader, Answer answer, ImmutableArray<ulong> fingerprints) : IDisposable
{
    private readonly RowWriter _writer = new(reader, answer);
    private readonly List<byte> _cursor = [];
    private SiteReader? _sites;

    /// <summary>Reads one result. False when it read another publication than those before.</summary>
    public async ValueTask<bool> ReadAsync(int statement, Reading reading, CancellationToken cancellation)
    {
        var result = Start(reading);
        answer.Results[statement] = result;
        Guid? parent = null;
        var list = reading is Reading.Whole ? Begin() : new Piece(answer.Json.Mark(), 0);
        var rowsRead = 0;
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var publication = BinaryPrimitives.ReadInt64BigEndian(_writer.Bytes[0]);
            if (answer.Publication < 0)
            {
                answer.Publication = publication;
            }
            else if (answer.Publication != publication)
            {
                return false;
            }

            if (reading is Reading.Sites search)
            {
                _sites ??= new SiteReader(reader, _writer);
                _sites.Row(search, (Result.Sites)result);
            }

            // Every statement gives a row for the clock, with nulls where it found nothing.
            if (reader.IsDBNull(1))
            {
                break;
            }

            switch (reading, result)
            {
                case (Reading.List rows, Result.List into):
                    Row(rows, into);
                    break;
                case (Reading.Single one, Result.Single into):
                    into.Row = _writer.Object(one.Members);
                    break;
                case (Reading.Keyed keyed, Result.Keyed into):
                    into.Rows[reader.GetValue(1)] = _writer.Object(keyed.Members);
                    break;
                case (Reading.Many many, Result.Keyed into):
                    var key = _writer.Bytes.Uuid(1);
                    if (key != parent)
                    {
                        End(into, parent, list);
                        parent = key;
                        list = Begin();
                    }

                    _writer.Object(many.Members);
                    break;
                case (Reading.Whole whole, Result.Whole):
                    if (++rowsRead > whole.Limit)
                    {
                        throw Refusal.Of(MapErrorCodes.TooManyGroups, whole.TooMany, whole.Asking);
                    }

                    _writer.Object(whole.Members);
                    break;
                case (Reading.Found found, Result.Found into):
                    into.Rows.Add(new Hit(
                        reader.GetInt32(found.Class),
                        reader.GetDouble(found.Similarity),
                        reader.IsDBNull(found.Metres) ? null : reader.GetDouble(found.Metres),
                        reader.GetString(found.Name),
                        reader.GetGuid(1),
                        _writer.Object(found.Members)));
                    break;
                case (Reading.Numbers, Result.Number into):
                    into.Value = reader.GetInt64(1);
                    break;
                case (Reading.Check check, _):
                    Check(check, publication);
                    break;
            }

            if (answer.Json.Mark() > Answer.MaxBytes)
            {
                throw Refusal.Of(MapErrorCodes.AnswerTooLarge, $"The answer is larger than {Answer.MaxBytes / 1024 / 1024} MiB. Ask for fewer rows or fields.");
            }
        }

        if (result is Result.Whole all)
        {
            answer.Json.EndList();
            all.Rows = new Piece(list.Start, answer.Json.Mark() - list.Start);
        }

        if (result is Result.Keyed keyedLists && reading is Reading.Many)
        {
            End(keyedLists, parent, list);
        }

        return true;
    }

    public void Dispose() => _writer.Dispose();

    private static Result Start(Reading reading) => reading switch
    {
        Reading.List list => new Result.List(list.Sinks.Length),
        Reading.Single => new Result.Single(),
        Reading.Numbers => new Result.Number(),
        Reading.Found => new Result.Found(),
        Reading.Sites sites => new Result.Sites(sites.Sinks.Length),
        Reading.Whole => new Result.Whole(),
        _ => new Result.Keyed(),
    };

    private void Row(Reading.List reading, Result.List into)
    {
        if (into.Count == reading.Limit)
        {
            into.HasMore = true;
            return;
        }

        into.Count++;
        if (!reading.Cursor.IsEmpty)
        {
            into.Last = _writer.Cursor = Cursor(reading);
            into.First ??= into.Last;
        }

        for (var i = 0; i < reading.Sinks.Length; i++)
        {
            into.Rows[i].Add(_writer.Object(reading.Sinks[i]));
        }
    }

    private void Check(Reading.Check check, long current)
    {
        long? asked = reader.IsDBNull(2) ? null : reader.GetInt64(2);
        DateTime? first = reader.IsDBNull(3) ? null : reader.GetDateTime(3);
        if (TimePass.Refused(check.Asking, current, asked, first) is { } refusal)
        {
            throw refusal;
        }
    }

    private string Cursor(Reading.List reading)
    {
        Query.Cursor.Begin(_cursor, fingerprints[reading.Root], answer.Publication);
        foreach (var (column, kind) in reading.Cursor)
        {
            Query.Cursor.Add(_cursor, reader.IsDBNull(column) ? null : kind switch
            {
                FieldKind.Date => reader.GetFieldValue<DateOnly>(column),
                _ => reader.GetValue(column),
            });
        }

        return Base64Url.EncodeToString(CollectionsMarshal.AsSpan(_cursor));
    }

    private Piece Begin()
    {
        answer.Json.StartList();
        return new Piece(answer.Json.Mark() - 1, 0);
    }

    private void End(Result.Keyed into, Guid? parent, Piece list)
    {
        if (parent is { } key)
        {
            answer.Json.EndList();
            into.Rows[key] = new Piece(list.Start, answer.Json.Mark() - list.Start);
        }
    }
}
