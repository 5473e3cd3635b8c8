using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>Hands the translators of methods and members to EF Core.</summary>
internal sealed class SpatialTranslatorPlugin(ISqlExpressionFactory factory, IRelationalTypeMappingSource mappings)
    : IMethodCallTranslatorPlugin, IMemberTranslatorPlugin
{
    private readonly SpatialSql _sql = new(factory, mappings);

    IEnumerable<IMethodCallTranslator> IMethodCallTranslatorPlugin.Translators => [new SpatialMethodTranslator(_sql), new SpatialFunctionTranslator(_sql)];

    IEnumerable<IMemberTranslator> IMemberTranslatorPlugin.Translators => [new SpatialMemberTranslator(_sql)];
}
