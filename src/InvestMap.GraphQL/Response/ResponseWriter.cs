using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using InvestMap.GraphQL.Execution;

namespace InvestMap.GraphQL.Response;

/// <summary>
/// Writes JSON as UTF-8 into a pooled buffer that can be cut back. Whether a comma is due is read from the last byte,
/// so there is no state that cutting back could leave behind.
/// </summary>
public sealed class ResponseWriter : IBufferWriter<byte>, IDisposable
{
    private static readonly SearchValues<char> EscapedChars = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (char)i), '"', '\\']);
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    private readonly RequestContext? request;
    private readonly int limit;
    private byte[] buffer;
    private int length;

    /// <summary>A writer of its own, for tests and extensions.</summary>
    public ResponseWriter()
        : this(null, int.MaxValue)
    {
    }

    internal ResponseWriter(RequestContext? request, int limit)
    {
        this.request = request;
        this.limit = limit;
        buffer = ArrayPool<byte>.Shared.Rent(4096);
    }

    /// <summary>What is written so far.</summary>
    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    /// <summary>The position, to cut back to.</summary>
    public int Mark() => length;

    /// <summary>Forgets all that was written since the mark.</summary>
    public void CutBack(int mark) => length = mark;

    /// <summary>Adds an error to the response.</summary>
    public void AddError(GraphQLError error) => request?.AddError(error);

    /// <summary>Begins an object.</summary>
    public void StartObject() => Open((byte)'{');

    /// <summary>Ends an object.</summary>
    public void EndObject() => Close((byte)'}');

    /// <summary>Begins a list.</summary>
    public void StartList() => Open((byte)'[');

    /// <summary>Ends a list.</summary>
    public void EndList() => Close((byte)']');

    /// <summary>Writes the key of a selection; it was encoded when the operation was prepared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Key(FieldSelection selection)
    {
        var key = selection.EncodedKey;
        var span = Need(key.Length + 1);
        int at = 0;
        if (length > 0 && buffer[length - 1] != '{')
        {
            span[at++] = (byte)',';
        }

        key.CopyTo(span[at..]);
        length += at + key.Length;
    }

    /// <summary>Writes a key.</summary>
    public void Key(string key)
    {
        Write(key);
        Need(1)[0] = (byte)':';
        length++;
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a string; null writes null.</summary>
    public void Write(string? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            Write(value.AsSpan());
        }
    }

    /// <summary>Writes a string.</summary>
    public void Write(ReadOnlySpan<char> value)
    {
        BeginRaw();
        Need((value.Length * 3) + 2)[0] = (byte)'"';
        length++;
        while (true)
        {
            int next = value.IndexOfAny(EscapedChars);
            var plain = next < 0 ? value : value[..next];
            length += Encoding.UTF8.GetBytes(plain, buffer.AsSpan(length));
            if (next < 0)
            {
                break;
            }

            Escape((byte)value[next]);
            value = value[(next + 1)..];
            Need((value.Length * 3) + 2);
        }

        Need(1)[0] = (byte)'"';
        length++;
    }

    /// <summary>Writes a string that is valid UTF-8 already.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> value)
    {
        BeginRaw();
        Need(value.Length + 2)[0] = (byte)'"';
        length++;
        while (true)
        {
            int next = value.IndexOfAny(EscapedBytes);
            var plain = next < 0 ? value : value[..next];
            plain.CopyTo(Need(plain.Length));
            length += plain.Length;
            if (next < 0)
            {
                break;
            }

            Escape(value[next]);
            value = value[(next + 1)..];
        }

        Need(1)[0] = (byte)'"';
        length++;
    }

    /// <summary>Writes true or false.</summary>
    public void Write(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number.</summary>
    public void Write(int value) => Format(value, 12);

    /// <summary>Writes a number.</summary>
    public void Write(long value) => Format(value, 21);

    /// <summary>Writes a number; one that is not finite is refused.</summary>
    public void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new TypeSystem.CoercionException($"{value} is not a JSON number.");
        }

        Format(value, 32);
    }

    /// <summary>Writes a number with all its digits.</summary>
    public void Write(decimal value) => Format(value, 32);

    /// <summary>Writes a UUID as a string.</summary>
    public void Write(Guid value)
    {
        BeginRaw();
        var span = Need(38);
        span[0] = (byte)'"';
        value.TryFormat(span[1..], out int written);
        span[written + 1] = (byte)'"';
        length += written + 2;
    }

    /// <summary>Writes an instant as RFC 3339 with as many digits of a second as it has, in UTC as Z.</summary>
    public void Write(DateTimeOffset value)
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out int written, value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFF\\Z" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
        Write(text[..written]);
    }

    /// <summary>Writes a day as yyyy-MM-dd.</summary>
    public void Write(DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out int written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Write(text[..written]);
    }

    /// <summary>Writes one JSON value that is UTF-8 already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        if (json.Length > limit - length)
        {
            throw new ResponseTooLargeException(limit);
        }

        BeginRaw();
        json.CopyTo(Need(json.Length));
        length += json.Length;
    }

    /// <summary>Writes the comma, if one is due, for a value that the caller then puts through <see cref="IBufferWriter{T}"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeginRaw()
    {
        if (length > 0 && buffer[length - 1] is not ((byte)'{' or (byte)'[' or (byte)':'))
        {
            Need(1)[0] = (byte)',';
            length++;
        }
    }

    /// <summary>Writes a value of the program: numbers, strings, lists, dictionaries, JSON elements.</summary>
    public void WriteAny(object? value)
    {
        switch (value)
        {
            case null: WriteNull(); break;
            case string s: Write(s); break;
            case bool b: Write(b); break;
            case int i: Write(i); break;
            case long l: Write(l); break;
            case double d: Write(d); break;
            case float f: Write((double)f); break;
            case decimal m: Write(m); break;
            case sbyte or byte or short or ushort or uint or ulong: Write(Convert.ToDecimal(value, CultureInfo.InvariantCulture)); break;
            case Guid g: Write(g); break;
            case DateTimeOffset t: Write(t); break;
            case DateTime t: Write(new DateTimeOffset(t.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(t, DateTimeKind.Utc) : t)); break;
            case DateOnly day: Write(day); break;
            case JsonElement json: WriteRaw(Encoding.UTF8.GetBytes(json.GetRawText())); break;
            case Action<ResponseWriter> write: write(this); break;
            case InputObject input:
                StartObject();
                foreach (var (field, item) in input)
                {
                    Key(field.Name);
                    WriteAny(item);
                }

                EndObject();
                break;
            case IReadOnlyDictionary<string, object?> map:
                StartObject();
                foreach (var (key, item) in map)
                {
                    Key(key);
                    WriteAny(item);
                }

                EndObject();
                break;
            case IDictionary map:
                StartObject();
                foreach (DictionaryEntry entry in map)
                {
                    Key(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!);
                    WriteAny(entry.Value);
                }

                EndObject();
                break;
            case IEnumerable list:
                StartList();
                foreach (object? item in list)
                {
                    WriteAny(item);
                }

                EndList();
                break;
            default: Write(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    /// <inheritdoc/>
    public void Advance(int count) => length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Need(Math.Max(sizeHint, 256));
        return buffer.AsMemory(length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => Need(Math.Max(sizeHint, 256));

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        byte[] rented = Interlocked.Exchange(ref buffer, []);
        length = 0;
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Open(byte bracket)
    {
        BeginRaw();
        Need(1)[0] = bracket;
        length++;
    }

    private void Close(byte bracket)
    {
        Need(1)[0] = bracket;
        length++;
    }

    private void Format<T>(T value, int size)
        where T : IUtf8SpanFormattable
    {
        BeginRaw();
        value.TryFormat(Need(size), out int written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    private void Escape(byte b)
    {
        var span = Need(6);
        span[0] = (byte)'\\';
        byte letter = b switch
        {
            (byte)'"' => b,
            (byte)'\\' => b,
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            _ => 0,
        };
        if (letter != 0)
        {
            span[1] = letter;
            length += 2;
            return;
        }

        "u00"u8.CopyTo(span[1..]);
        b.TryFormat(span[4..], out _, "x2", CultureInfo.InvariantCulture);
        length += 6;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Need(int count)
    {
        if (buffer.Length - length < count)
        {
            Grow(count);
        }

        return buffer.AsSpan(length);
    }

    private void Grow(int count)
    {
        long size = Math.Max((long)length + count, Math.Min((long)buffer.Length * 2, (long)limit + 4096));
        if (length > limit || size > Array.MaxLength)
        {
            throw new ResponseTooLargeException(limit);
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)size);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
