using System.Net.Sockets;
using InvestMap.Registry;
using Npgsql;

namespace InvestMap.Tool.Database;

/// <summary>Says in one sentence why a connection string does not lead to a database.</summary>
public static class ConnectionFault
{
    private const string Setting = "ConnectionStrings__InvestMap";

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="RefusalException">It is not one.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var login = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrEmpty(login.Host)
                ? throw new RefusalException($"{Setting} names no Host: write it as `Host=...;Database=...;Username=...;Password=...`.")
                : login;
        }
        catch (ArgumentException e)
        {
            throw new RefusalException($"{Setting} cannot be read ({e.Message.TrimEnd('.')}): write it as `Host=...;Database=...;Username=...;Password=...`.", e);
        }
    }

    /// <summary>Opens a connection and closes it again.</summary>
    /// <exception cref="RefusalException">It cannot be opened; the message says why.</exception>
    public static async Task TryAsync(NpgsqlConnectionStringBuilder login, CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = new NpgsqlConnection(login.ConnectionString);
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or SocketException)
        {
            throw Explain(login, e);
        }
    }

    private static RefusalException Explain(NpgsqlConnectionStringBuilder login, Exception fault)
    {
        var where = $"{login.Host}:{login.Port}";
        var sentence = fault switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } p =>
                $"PostgreSQL at {where} does not let the login {login.Username} in ({p.MessageText}): correct Username and Password in {Setting}.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"There is no database {login.Database} at {where}: create it with `createdb -h {login.Host} -p {login.Port} {login.Database}`, or correct Database in {Setting}.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                $"PostgreSQL at {where} has no connection left: end some of its clients or raise max_connections, then try again.",
            PostgresException p =>
                $"PostgreSQL at {where} refuses the connection ({p.MessageText}, {p.SqlState}): check {Setting}.",
            { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } =>
                $"No PostgreSQL answers at {where} (connection refused): start it, or correct Host and Port in {Setting}.",
            { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } or
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
                $"There is no machine named {login.Host}: correct Host in {Setting}.",
            { InnerException: TimeoutException } or TimeoutException =>
                $"PostgreSQL at {where} does not answer within {login.Timeout} s: check that it runs and that no firewall stands between, or correct {Setting}.",
            _ => $"PostgreSQL at {where} cannot be reached ({(fault.InnerException ?? fault).Message.TrimEnd('.')}): check {Setting}.",
        };
        return new RefusalException(sentence, fault);
    }
}
