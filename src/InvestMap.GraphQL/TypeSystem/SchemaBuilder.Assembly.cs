using System.Collections.Immutable;
using InvestMap.GraphQL.Introspection;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>The part of the builder that makes one schema of all definitions.</summary>
public sealed partial class SchemaBuilder
{
    /// <summary>Resolves the names of types and puts the parts together.</summary>
    private sealed class Assembly(SchemaBuilder builder)
    {
        private readonly Dictionary<string, NamedType> all = new(builder.types);
        private readonly List<NamedType> found = [];
        private readonly HashSet<NamedType> seen = [.. builder.order];

        public GraphQLSchema Make()
        {
            var introspection = IntrospectionTypes.Create();
            foreach (var type in introspection)
            {
                all[type.Name] = type;
            }

            foreach (string name in (string[])["Int", "Float", "String", "Boolean", "ID"])
            {
                all.TryAdd(name, StandardScalars.Create(name));
            }

            foreach (var type in builder.order)
            {
                found.Add(type);
                Complete(type);
            }

            var directives = new List<DirectiveDefinition>(builder.directiveOrder);
            directives.AddRange(StandardDirectives.Create().Where(d => !builder.directives.ContainsKey(d.Name)));
            var fields = builder.order.OfType<FieldedType>().SelectMany(t => t.FieldList).ToList();
            var inputs = builder.order.OfType<InputObjectType>().ToList();
            List<SchemaMember> members = [.. fields, .. fields.SelectMany(f => f.Arguments), .. inputs.SelectMany(t => t.FieldList)];
            directives.AddRange(StandardDirectives.CreateCost().Where(d =>
                !builder.directives.ContainsKey(d.Name) && members.Exists(m => m.Directives.Any(applied => applied.Name == d.Name))));
            BearCosts(inputs, [.. members.OfType<InputValueDefinition>()]);
            foreach (var directive in directives)
            {
                Complete(directive.Arguments, $"@{directive.Name}");
            }

            found.AddRange(introspection.Where(seen.Add));
            introspection.ForEach(Complete);

            var meta = IntrospectionTypes.MetaFields();
            foreach (var field in meta)
            {
                field.Type = Resolve(field.TypeNode, field.Name, []) ?? all["String"];
                Complete(field.Arguments, field.Name);
            }

            var schema = new GraphQLSchema(found, directives, Root(OperationKind.Query), Root(OperationKind.Mutation), Root(OperationKind.Subscription))
            {
                Description = builder.description,
                Nodes = builder.schemaNodes,
                AppliedDirectives = builder.schemaDirectives,
                SchemaField = meta[0],
                TypeField = meta[1],
                TypeNameField = meta[2],
            };
            Defaults(schema);
            CheckRoots(schema);
            return schema;
        }

        // From each value that has a cost to all that may hold it.
        private static void BearCosts(List<InputObjectType> inputs, List<InputValueDefinition> values)
        {
            var bearers = new HashSet<NamedType>();
            int before;
            do
            {
                before = bearers.Count;
                bearers.UnionWith(inputs.Where(t => t.FieldList.Exists(Bears)));
            }
            while (bearers.Count > before);

            foreach (var value in values)
            {
                value.BearsCost = Bears(value);
            }

            bool Bears(InputValueDefinition value) => value.Cost is not null || bearers.Contains(value.Type.Named);
        }

        private ObjectType? Root(OperationKind kind)
        {
            if (builder.roots.TryGetValue(kind, out var node))
            {
                return all.GetValueOrDefault(node.Name) as ObjectType;
            }

            return builder.hasSchemaDefinition ? null : all.GetValueOrDefault(kind.ToString()) as ObjectType;
        }

        private void CheckRoots(GraphQLSchema schema)
        {
            var used = new Dictionary<ObjectType, List<OperationKind>>();
            foreach (var kind in System.Enum.GetValues<OperationKind>())
            {
                string name = builder.roots.TryGetValue(kind, out var node) ? node.Name : builder.hasSchemaDefinition ? "" : kind.ToString();
                if (schema.RootType(kind) is { } root)
                {
                    (used.TryGetValue(root, out var kinds) ? kinds : used[root] = []).Add(kind);
                }
                else if (all.TryGetValue(name, out var other))
                {
                    string condition = kind == OperationKind.Query ? "" : " if provided";
                    builder.errors.Add(new GraphQLError($"{kind} root type must be Object type{condition}, it cannot be {other}.", ErrorCodes.Validation, [.. PlacesOfRoot(kind, other)]));
                }
                else if (kind == OperationKind.Query)
                {
                    builder.errors.Add(new GraphQLError("Query root type must be provided.", ErrorCodes.Validation, [.. builder.schemaNodes.Take(1).Select(n => n.Location)]));
                }
            }

            foreach (var (type, kinds) in used.Where(u => u.Value.Count > 1))
            {
                string names = string.Join(" and ", kinds.Select(k => k.ToString().ToLowerInvariant()));
                builder.errors.Add(new GraphQLError(
                    $"All root types must be different, \"{type.Name}\" type is used as {names} root types.", ErrorCodes.Validation, [.. kinds.SelectMany(k => PlacesOfRoot(k, type))]));
            }
        }

        private IEnumerable<SourceLocation> PlacesOfRoot(OperationKind kind, NamedType type)
        {
            var places = builder.schemaNodes
                .SelectMany(n => ((SchemaDefinitionNode)n.Node).OperationTypes.Where(o => o.Operation == kind).Select(o => n.Source.LocationAt(o.Type.Start)))
                .ToList();
            return places.Count > 0 ? places : type.Nodes.Select(n => n.Location);
        }

        private void Complete(NamedType type)
        {
            switch (type)
            {
                case FieldedType fielded:
                    fielded.Freeze();
                    fielded.Interfaces = References<InterfaceType>(fielded.InterfaceNodes, type, "interface");
                    foreach (var field in fielded.FieldList)
                    {
                        string place = $"{type.Name}.{field.Name}";
                        field.Type = Resolve(field.TypeNode, place, field.Nodes) ?? all["String"];
                        Complete(field.Arguments, place);
                    }

                    break;
                case UnionType union:
                    union.Types = References<ObjectType>(union.TypeNodes, type, "object type");
                    break;
                case EnumType e:
                    e.Freeze();
                    break;
                case InputObjectType input:
                    input.Freeze();
                    Complete(input.Fields, type.Name);
                    break;
                default:
                    break;
            }
        }

        private void Complete(ImmutableArray<InputValueDefinition> values, string place)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i].Index = i;
                values[i].Type = Resolve(values[i].TypeNode, $"{place}.{values[i].Name}", values[i].Nodes) ?? all["String"];
            }
        }

        private ImmutableArray<T> References<T>(List<NamedTypeNode> nodes, NamedType type, string kind)
            where T : NamedType
        {
            var list = ImmutableArray.CreateBuilder<T>(nodes.Count);
            foreach (var node in nodes)
            {
                switch (Resolve(node, type.Name, type.Nodes))
                {
                    case T t:
                        list.Add(t);
                        break;
                    case NamedType other:
                        builder.errors.Add(new GraphQLError(
                            typeof(T) == typeof(ObjectType)
                                ? $"Union type {type.Name} can only include Object types, it cannot include {other.Name}."
                                : $"Type {type.Name} must only implement Interface types, it cannot implement {other.Name}.",
                            ErrorCodes.Validation,
                            [.. type.Nodes.Where(n => n.Node.Start <= node.Start && node.Start < n.Node.End).Select(n => n.Source.LocationAt(node.Start))]));
                        break;
                    default:
                        break;
                }
            }

            return list.DrainToImmutable();
        }

        private GraphQLType? Resolve(TypeNode node, string place, ImmutableArray<SchemaNode> nodes)
        {
            switch (node)
            {
                case NonNullTypeNode nonNull:
                    return Resolve(nonNull.OfType, place, nodes)?.NonNull;
                case ListTypeNode list:
                    return Resolve(list.OfType, place, nodes)?.List;
                default:
                    string name = ((NamedTypeNode)node).Name;
                    if (!all.TryGetValue(name, out var type))
                    {
                        builder.errors.Add(new GraphQLError($"Unknown type \"{name}\" at {place}.", ErrorCodes.Validation, [.. nodes.Select(n => n.Source.LocationAt(node.Start))]));
                    }
                    else if (seen.Add(type))
                    {
                        found.Add(type);
                    }

                    return type;
            }
        }

        // Defaults given as values of the program become literals once their types are known.
        private static void Defaults(GraphQLSchema schema)
        {
            var values = schema.Directives.SelectMany(d => d.Arguments)
                .Concat(schema.Types.OfType<InputObjectType>().SelectMany(t => t.Fields))
                .Concat(schema.Types.OfType<FieldedType>().SelectMany(t => t.Fields).SelectMany(f => f.Arguments));
            foreach (var value in values)
            {
                if (value.RawDefault is not null)
                {
                    value.DefaultValue = Literals.From(value.RawDefault, value.Type);
                }
            }
        }
    }
}
