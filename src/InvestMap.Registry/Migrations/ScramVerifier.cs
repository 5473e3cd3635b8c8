using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace InvestMap.Registry.Migrations;

/// <summary>What PostgreSQL stores for a password with SCRAM-SHA-256 (RFC 5803), made on our side of the wire.</summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096;

    /// <summary>The verifier of an ASCII password (others would need SASLprep, and ours are generated).</summary>
    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, 32);
        var storedKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var serverKey = HMACSHA256.HashData(salted, "Server Key"u8);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(storedKey)}:{Convert.ToBase64String(serverKey)}");
    }
}
