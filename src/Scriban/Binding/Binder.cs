using System.Diagnostics;
using System.Runtime.CompilerServices;
using Scriban.Runtime;
using Scriban.Syntax;
using Scriban.Tree;

namespace Scriban.Binding;

/// <summary>Makes the tree that runs from the syntax, once per template.</summary>
internal sealed class Binder
{
    private const int LevelsBetweenGuards = 40;

    private const int BlocksBetweenChecks = 16;

    private int _depth;
    private int _blocks;

    private Binder()
    {
    }

    public static Page Bind(ScriptPage page) => new(page, new Binder().BindBlock(page.Body));

    /// <summary>Binds a piece of a template that the host wants to run by itself.</summary>
    public static Node Bind(ScriptNode node) => node switch
    {
        ScriptPage page => Bind(page),
        ScriptBlockStatement block => new Binder().BindBlock(block),
        ScriptStatement statement => new Binder().BindStatement(statement),
        ScriptExpression expression => new Binder().BindExpression(expression),
        _ => throw new ArgumentException("The node cannot run by itself.", nameof(node)),
    };

    private Block BindBlock(ScriptBlockStatement block)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var checksStack = ++_blocks % BlocksBetweenChecks == 0;
        var bound = new Block(block, [.. block.Statements.Select(BindStatement)], checksStack);
        _blocks--;
        return bound;
    }

    private Block? BindOptional(ScriptBlockStatement? block) => block is null ? null : BindBlock(block);

    private Statement BindStatement(ScriptStatement statement) => statement switch
    {
        RawStatement raw => new RawText(raw),
        ExpressionStatement expression => new WriteValue(expression, BindExpression(expression.Expression)),
        AssignStatement assign => new Assignment(assign, BindExpression(assign.Target), BindExpression(assign.Value)),
        IfStatement choice => new If(
            choice,
            [.. choice.Branches.Select(branch => BindExpression(branch.Condition))],
            [.. choice.Branches.Select(branch => BindBlock(branch.Body))],
            BindOptional(choice.Else)),
        ForStatement loop => new For(
            loop, BindExpression(loop.Variable), BindExpression(loop.Source), BindOptions(loop.Options, false),
            BindBlock(loop.Body), BindOptional(loop.Else)),
        TableRowStatement loop => new TableRow(
            loop, BindExpression(loop.Variable), BindExpression(loop.Source), BindOptions(loop.Options, true),
            BindBlock(loop.Body), BindOptional(loop.Else)),
        WhileStatement loop => new While(loop, BindExpression(loop.Condition), BindBlock(loop.Body)),
        CaseStatement choice => BindCase(choice),
        _ => BindRareStatement(statement),
    };

    private Statement BindRareStatement(ScriptStatement statement) => statement switch
    {
        CaptureStatement capture => new Capture(capture, BindExpression(capture.Target), BindBlock(capture.Body)),
        WithStatement with => new With(with, BindExpression(with.Object), BindBlock(with.Body)),
        ImportStatement import => new Import(import, BindExpression(import.Expression)),
        ReadOnlyStatement readOnly => new MakeReadOnly(readOnly),
        FunctionStatement function => new DefineFunction(function, BindExpression(function.Target), BindBlock(function.Function.Body)),
        ReturnStatement exit => new Return(exit, exit.Value is null ? null : BindExpression(exit.Value)),
        WrapStatement wrap => new Wrap(wrap, BindWrapped(wrap.Target), BindBlock(wrap.Body)),
        BreakStatement exit => new Leaving(exit, Flow.Break),
        ContinueStatement exit => new Leaving(exit, Flow.Continue),
        _ => throw new UnreachableException(),
    };

    private Case BindCase(CaseStatement choice) => new(
        choice,
        BindExpression(choice.Value),
        [.. choice.Branches.Select(branch => BindAll(branch.Values))],
        [.. choice.Branches.Select(branch => BindBlock(branch.Body))],
        BindOptional(choice.Else));

    private LoopOptions BindOptions(IReadOnlyList<NamedArgument> options, bool hasColumns) => new(
        [.. options], [.. options.Select(option => option.Value is null ? null : BindExpression(option.Value))], hasColumns);

    private Expression[] BindAll(IEnumerable<ScriptExpression> expressions) => [.. expressions.Select(BindExpression)];

    private Expression BindExpression(ScriptExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var guarded = ++_depth % LevelsBetweenGuards == 0;
        var bound = BindCommon(expression);
        _depth--;
        return guarded ? new StackGuard(expression, bound) : bound;
    }

    private Expression BindCommon(ScriptExpression expression) => expression switch
    {
        Literal literal => new Constant(literal, literal.Value),
        GlobalVariable variable => new Name(variable),
        LocalVariable variable => new Local(variable),
        MemberExpression member => BindMember(member, new Member(member, BindExpression(member.Target))),
        IndexExpression index => new Tree.Index(index, BindExpression(index.Target), BindExpression(index.Index)),
        NestedExpression nested => BindExpression(nested.Inner),
        BinaryExpression binary => BindBinary(binary, BindExpression(binary.Left), BindExpression(binary.Right)),
        CallExpression call => BindCall(call, null),
        PipeExpression pipe => BindPipe(pipe),
        ConditionalExpression choice =>
            new Condition(choice, BindExpression(choice.Condition), BindExpression(choice.Then), BindExpression(choice.Else)),
        _ => BindRare(expression),
    };

    private Expression BindRare(ScriptExpression expression) => expression switch
    {
        UnaryExpression unary => BindUnary(unary),
        ArrayLiteral array => new NewArray(array, BindAll(array.Items)),
        ObjectLiteral members => new NewObject(members, BindAll(members.Members.Select(member => member.Value))),
        InterpolatedString text => new Interpolation(text, BindAll(text.Parts)),
        IncrementExpression increment => new Increment(increment, BindExpression(increment.Target)),
        AnonymousFunction function => new NewFunction(function, function.Function, BindBlock(function.Function.Body)),
        IsEmptyExpression question => new IsEmpty(question, BindExpression(question.Target)),
        ArgumentsVariable arguments => new Arguments(arguments),
        BlockVariable block => new WrappedBlock(block),
        ThisExpression current => new This(current),
        NamedArgument named => new NamedValue(named, named.Value is null ? new Constant(named, null) : BindExpression(named.Value)),
        _ => throw new UnreachableException(),
    };

    private static Expression BindMember(MemberExpression syntax, Member member) =>
        syntax.Target is GlobalVariable { Name: "for" or "while" or "tablerow" } loop ? new LoopMember(syntax, loop.Name, member) : member;

    private static Expression BindBinary(BinaryExpression binary, Expression left, Expression right) => binary.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or => new Logical(binary, left, right),
        BinaryOperator.Coalesce or BinaryOperator.NotCoalesce => new Coalescing(binary, left, right),
        >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual => new Comparing(binary, left, right),
        _ => new Calculation(binary, left, right),
    };

    private Expression BindUnary(UnaryExpression unary)
    {
        var operand = BindExpression(unary.Operand);
        return unary.Operator switch
        {
            UnaryOperator.Not => new Not(unary, operand),
            UnaryOperator.FunctionAlias => new FunctionItself(unary, operand),
            UnaryOperator.Spread => new SpreadList(unary, operand),
            _ => new Sign(unary, operand),
        };
    }

    private Call BindPipe(PipeExpression pipe)
    {
        var from = BindExpression(pipe.From);
        return pipe.To is CallExpression call ? BindCall(call, from) : BindBare(pipe.To, from);
    }

    private Call BindWrapped(ScriptExpression target) => target is CallExpression call ? BindCall(call, null) : BindBare(target, null);

    private Call BindCall(CallExpression call, Expression? piped)
    {
        var arguments = BindAll(call.Arguments);
        return Make(call, BindExpression(call.Target), piped is null ? arguments : [piped, .. arguments], piped is not null);
    }

    private Call BindBare(ScriptExpression function, Expression? piped) =>
        Make(function, BindExpression(function), piped is null ? [] : [piped], piped is not null);

    private static Call Make(ScriptNode syntax, Expression function, Expression[] arguments, bool isPiped) =>
        new(syntax, function, arguments, isPiped, new Runtime.CallSite(syntax, Array.ConvertAll(arguments, argument => argument.Syntax)));
}
