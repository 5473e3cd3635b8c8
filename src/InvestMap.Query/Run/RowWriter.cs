using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL.Response;
using InvestMap.Spatial.GeoJson;
using Npgsql;

namespace InvestMap.Query;

/// <summary>Writes a row as the members of a JSON object, straight from the driver's buffer.</summary>
internal sealed class RowWriter(NpgsqlDataReader reader, Answer answer) : IDisposable
{
    private readonly ResponseWriter _json = answer.Json;
    private readonly ColumnBytes _bytes = new(reader);
    private Utf8JsonWriter? _geometryWriter;

    /// <summary>The bytes of the row's columns.</summary>
    public ColumnBytes Bytes => _bytes;

    /// <summary>The cursor of the row that is being written.</summary>
    public string Cursor { get; set; } = "";

    /// <summary>Writes an object and says where it lies.</summary>
    public Piece Object(ImmutableArray<Output> members)
    {
        // Pieces stand one after the other; a comma between two belongs to neither.
        var mark = _json.Mark();
        _json.StartObject();
        var start = mark < _json.Written.Length && _json.Written.Span[mark] == (byte)',' ? mark + 1 : mark;
        Members(members);
        _json.EndObject();
        return new Piece(start, _json.Mark() - start);
    }

    public void Dispose()
    {
        _geometryWriter?.Dispose();
        _bytes.Dispose();
    }

    private void Members(ImmutableArray<Output> members)
    {
        foreach (var member in members)
        {
            _json.WriteRaw(member.Key);
            Value(member);
        }
    }

    private void Value(Output output)
    {
        switch (output)
        {
            case ColumnOutput column:
                Column(column);
                break;
            case ObjectOutput other:
                if (other.Presence >= 0 && reader.IsDBNull(other.Presence))
                {
                    _json.WriteNull();
                    break;
                }

                _json.StartObject();
                Members(other.Members);
                _json.EndObject();
                break;
            case ObjectsOutput list:
                _json.StartList();
                foreach (var item in list.Objects)
                {
                    _json.StartObject();
                    Members(item);
                    _json.EndObject();
                }

                _json.EndList();
                break;
            case IdOutput id:
                Id(id);
                break;
            case GeometryOutput geometry:
                Geometry(geometry);
                break;
            case FixedOutput constant:
                _json.WriteRaw(constant.Json);
                break;
            case ManyOutput many:
                Copy(many.KeyColumn, many.Statement, "[]"u8);
                break;
            case BesideOutput beside:
                Copy(beside.KeyColumn, beside.Statement, "null"u8);
                break;
            case AbsenceOutput absence:
                _json.WriteRaw(reader.IsDBNull(absence.Column) ? absence.Json : "null"u8);
                break;
            case WholeOutput whole:
                Copy(((Result.Whole)answer.Results[whole.Statement]!).Rows);
                break;
            case FirstTextOutput text:
                var there = reader.IsDBNull(text.First) ? text.Second : text.First;
                if (reader.IsDBNull(there))
                {
                    _json.WriteNull();
                }
                else
                {
                    _json.WriteUtf8(_bytes[there]);
                }

                break;
            case LanguageOutput language:
                _json.WriteRaw(reader.IsDBNull(language.English) ? "\"VI\""u8 : "\"EN\""u8);
                break;
            case GroupOutput group:
                Group(group);
                break;
            case NamesOutput names:
                List(names);
                break;
            case CursorOutput:
                _json.Write(Cursor);
                break;
            default:
                throw new InvalidOperationException($"{output.GetType().Name} cannot be written.");
        }
    }

    private void List(NamesOutput output)
    {
        _json.StartList();
        foreach (var name in reader.GetFieldValue<int[]>(output.Column).Select(place => output.Names[place]).Distinct())
        {
            _json.WriteRaw(name);
        }

        _json.EndList();
    }

    private void Column(ColumnOutput output)
    {
        var column = output.Column;
        if (reader.IsDBNull(column))
        {
            _json.WriteNull();
            return;
        }

        switch (output.Kind)
        {
            case FieldKind.Text or FieldKind.Code or FieldKind.Url:
                _json.WriteUtf8(_bytes[column]);
                break;
            case FieldKind.Word:
                _json.WriteRaw(output.Words![_bytes[column]]);
                break;
            case FieldKind.Uuid:
                _json.Write(_bytes.Uuid(column));
                break;
            case FieldKind.Decimal:
                Decimal(_bytes[column]);
                break;
            case FieldKind.Float:
                _json.Write(reader.GetDouble(column));
                break;
            case FieldKind.Long:
                _json.Write(reader.GetInt64(column));
                break;
            case FieldKind.Int:
                _json.Write(reader.GetInt32(column));
                break;
            case FieldKind.Short:
                _json.Write(reader.GetInt16(column));
                break;
            case FieldKind.Boolean:
                _json.Write(reader.GetBoolean(column));
                break;
            case FieldKind.Date:
                _json.Write(reader.GetFieldValue<DateOnly>(column));
                break;
            case FieldKind.Timestamp:
                _json.Write(new DateTimeOffset(reader.GetDateTime(column)));
                break;
            case FieldKind.FieldName:
                _json.Write(Spelling.Camel(reader.GetString(column)));
                break;
            default:
                throw new InvalidOperationException($"A column of kind {output.Kind} is not written as a value.");
        }
    }

    private void Decimal(ReadOnlySpan<byte> numeric)
    {
        _json.BeginRaw();
        _json.Advance(NumericText.Write(numeric, _json.GetSpan(NumericText.MaxLength(numeric))));
    }

    private void Id(IdOutput output)
    {
        Span<byte> plain = stackalloc byte[96];
        output.Prefix.CopyTo(plain);
        var length = output.Prefix.Length;
        int written;
        if (output.Kind == FieldKind.Uuid)
        {
            Utf8Formatter.TryFormat(_bytes.Uuid(output.Column), plain[length..], out written);
        }
        else
        {
            Utf8Formatter.TryFormat(reader.GetInt64(output.Column), plain[length..], out written);
        }

        Span<byte> text = stackalloc byte[136];
        text[0] = (byte)'"';
        Base64.EncodeToUtf8(plain[..(length + written)], text[1..], out _, out written);
        text[written + 1] = (byte)'"';
        _json.WriteRaw(text[..(written + 2)]);
    }

    private void Group(GroupOutput group)
    {
        foreach (var column in group.Columns)
        {
            if (!reader.IsDBNull(column))
            {
                _json.StartObject();
                Members(group.Members);
                _json.EndObject();
                return;
            }
        }

        _json.WriteNull();
    }

    // What an earlier statement brought for the object of a key.
    private void Copy(int keyColumn, int statement, ReadOnlySpan<byte> none)
    {
        var pieces = (Result.Keyed)answer.Results[statement]!;
        if (!pieces.Rows.TryGetValue(_bytes.Uuid(keyColumn), out var piece))
        {
            _json.WriteRaw(none);
            return;
        }

        Copy(piece);
    }

    private void Copy(Piece piece)
    {
        // Room first: growing moves the bytes that are to be copied.
        _json.BeginRaw();
        var room = _json.GetSpan(piece.Length);
        answer[piece].CopyTo(room);
        _json.Advance(piece.Length);
    }

    private void Geometry(GeometryOutput output)
    {
        if (reader.IsDBNull(output.Column))
        {
            _json.WriteNull();
            return;
        }

        var ewkb = _bytes[output.Column];
        _json.StartObject();
        foreach (var member in output.Members)
        {
            _json.WriteRaw(member.Key);
            if (member.Field is not { } field)
            {
                _json.WriteRaw(member.TypeName);
                continue;
            }

            if (field == GeoJsonField.Coordinates)
            {
                GeoJsonWriter.WriteCoordinates(_json, ewkb);
                continue;
            }

            var writer = _geometryWriter ??= new Utf8JsonWriter(_json, new JsonWriterOptions { SkipValidation = true });
            writer.Reset(_json);
            switch (field)
            {
                case GeoJsonField.Type:
                    GeoJsonWriter.WriteType(writer, ewkb);
                    break;
                case GeoJsonField.Bbox:
                    GeoJsonWriter.WriteBbox(writer, ewkb);
                    break;
                default:
                    GeoJsonWriter.WriteCrs(writer, ewkb);
                    break;
            }

            writer.Flush();
        }

        _json.EndObject();
    }
}
