using System.Text;
using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry;

/// <summary>Names of the database from names in C#: <c>RentUsdM2</c> is <c>rent_usd_m2</c>.</summary>
public static class SnakeCase
{
    /// <summary>Puts an underscore before every capital but the first and writes it small. Digits stay with the letter before them.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>Names tables and columns after their types and properties.</summary>
    internal static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }
        }
    }
}
