# A stand-in for the integer part of Nx, for machines without it: the functions that generated modules call, with the
# types, shapes, option names and results that Nx 0.5 to 0.7 has for them on its binary backend. What those versions
# would refuse is refused here, so that a mistake in generated code is seen without Nx.
#
# A tensor's elements are kept as one of
#   {:all, x}    every element is x
#   {:list, l}   in row-major order, to be gone through
#   {:tuple, t}  the same, to be picked from
#   {:array, a}  the same, to be replaced one by one

defmodule Nx.Tensor do
  @moduledoc false
  @enforce_keys [:type, :shape, :data]
  defstruct [:type, :shape, :data]
end

defmodule Nx.StandIn.Elements do
  @moduledoc "The elements of tensors."

  @signed_64 0x8000000000000000
  @mask_64 0xFFFFFFFFFFFFFFFF
  # Integers of the machine have at least this many bits, so that most of them need no further look.
  @small 0x400000000000000

  defguardp is_small(x) when x < @small and x >= -@small

  def count(shape), do: shape |> Tuple.to_list() |> Enum.product()

  def list({:all, x}, shape), do: List.duplicate(x, count(shape))
  def list({:list, list}, _), do: list
  def list({:tuple, tuple}, _), do: Tuple.to_list(tuple)
  def list({:array, array}, _), do: :array.to_list(array)

  @doc "The elements in a form that one can be picked from."
  def picked({:list, list}), do: {:tuple, List.to_tuple(list)}
  def picked(data), do: data

  def at({:all, x}, _), do: x
  def at({:tuple, tuple}, index), do: elem(tuple, index)
  def at({:array, array}, index), do: :array.get(index, array)

  @doc "The elements in a form that one can be replaced in."
  def replaceable({:array, _} = data, _), do: data
  def replaceable({:all, x}, shape), do: {:array, :array.new(count(shape), default: x)}
  def replaceable(data, shape), do: {:array, :array.from_list(list(data, shape))}

  def replace({:array, array}, index, x), do: {:array, :array.set(index, x, array)}

  @doc "What a type holds of an integer: its low bits."
  def wrap(x, {:s, 64}) when is_small(x), do: x
  def wrap(x, {:s, 64}), do: Bitwise.band(x + @signed_64, @mask_64) - @signed_64
  def wrap(x, {:u, 64}) when x >= 0 and x < @small, do: x
  def wrap(x, {:u, 64}), do: Bitwise.band(x, @mask_64)
  def wrap(x, {:u, bits}), do: Bitwise.band(x, Bitwise.bsl(1, bits) - 1)

  def wrap(x, {:s, bits}) do
    half = Bitwise.bsl(1, bits - 1)
    Bitwise.band(x + half, 2 * half - 1) - half
  end

  def map({:all, x}, f), do: {:all, f.(x)}
  def map({:list, list}, f), do: {:list, each(list, f)}
  def map({:tuple, tuple}, f), do: {:list, each(Tuple.to_list(tuple), f)}
  def map({:array, array}, f), do: {:list, each(:array.to_list(array), f)}

  defp each([x | xs], f), do: [f.(x) | each(xs, f)]
  defp each([], _), do: []

  @doc "Element by element; both have the shape."
  def zip({:all, x}, {:all, y}, _, f), do: {:all, f.(x, y)}
  def zip({:all, x}, data, shape, f), do: {:list, each(list(data, shape), &f.(x, &1))}
  def zip(data, {:all, y}, shape, f), do: {:list, each(list(data, shape), &f.(&1, y))}
  def zip(left, right, shape, f), do: {:list, pairs(list(left, shape), list(right, shape), f)}

  defp pairs([x | xs], [y | ys], f), do: [f.(x, y) | pairs(xs, ys, f)]
  defp pairs([], [], _), do: []

  @doc "The elements of a tensor repeated along dimensions of 1 until it has another shape of the same rank."
  def broadcast({:all, x}, _, _), do: {:all, x}
  def broadcast(data, shape, shape), do: data

  def broadcast(data, from, to) do
    {:list, repeat(list(data, from), Tuple.to_list(from), Tuple.to_list(to))}
  end

  defp repeat(list, [], []), do: list

  defp repeat(list, [size | from], [size | to]) do
    if from == to, do: list, else: list |> chunks(Enum.product(from)) |> Enum.flat_map(&repeat(&1, from, to))
  end

  defp repeat(list, [1 | from], [size | to]) do
    list |> repeat(from, to) |> List.duplicate(size) |> Enum.concat()
  end

  @doc "Pieces of one size."
  def chunks(list, 1), do: Enum.map(list, &[&1])
  def chunks(list, size), do: Enum.chunk_every(list, size)
end

defmodule Nx.StandIn.Types do
  @moduledoc "Types of tensors."

  @names for bits <- [8, 16, 32, 64], kind <- [:s, :u], into: %{}, do: {:"#{kind}#{bits}", {kind, bits}}
  @types Map.values(@names)

  def normalize!(name) when is_map_key(@names, name), do: Map.fetch!(@names, name)
  def normalize!(type) when type in @types, do: type
  def normalize!(other), do: raise(ArgumentError, "no integer type: #{inspect(other)}")

  @doc "The type of an operation on two types."
  def merge(type, type), do: type
  def merge({kind, left}, {kind, right}), do: {kind, max(left, right)}
  def merge({:s, signed}, {:u, unsigned}), do: {:s, max(signed, min(2 * unsigned, 64))}
  def merge({:u, unsigned}, {:s, signed}), do: merge({:s, signed}, {:u, unsigned})

  @doc "The type of an operation on a type and a bare number: wide enough for both."
  def merge_number({:u, bits}, number) when number >= 0, do: {:u, max(bits, width(number, 0))}
  def merge_number({:u, bits}, number), do: merge_number({:s, min(2 * bits, 64)}, number)
  def merge_number({:s, bits}, number), do: {:s, max(bits, width(if(number < 0, do: -number - 1, else: number), 1))}

  defp width(number, sign) do
    Enum.find([8, 16, 32], 64, &(number < Bitwise.bsl(1, &1 - sign)))
  end
end

defmodule Nx do
  @moduledoc "The functions of Nx that generated modules and their runner call."

  alias Nx.StandIn.Elements
  alias Nx.StandIn.Types
  alias Nx.Tensor, as: T

  @default_type {:s, 64}

  # Making tensors

  def tensor(content, opts \\ [])

  def tensor(%T{} = tensor, opts) do
    options!(opts, [])
    tensor
  end

  def tensor(content, opts) when is_integer(content) or is_list(content) do
    opts = options!(opts, [:type, :names, :backend])
    type = Types.normalize!(Keyword.get(opts, :type, @default_type))
    shape = content |> dimensions() |> List.to_tuple()
    elements = [content] |> List.flatten() |> Enum.map(&Elements.wrap(integer!(&1), type))
    if length(elements) != Elements.count(shape), do: raise(ArgumentError, "rows of different lengths")
    if elements == [], do: raise(ArgumentError, "a tensor has at least one element")
    %T{type: type, shape: shape, data: data(elements)}
  end

  defp data([x]), do: {:all, x}
  defp data(elements), do: {:tuple, List.to_tuple(elements)}

  defp dimensions([head | _] = list), do: [length(list) | dimensions(head)]
  defp dimensions(_), do: []

  defp integer!(x) when is_integer(x), do: x
  defp integer!(x), do: raise(ArgumentError, "no integer: #{inspect(x)}")

  def iota(shape, opts \\ []) do
    opts = options!(opts, [:axis, :names, :type, :backend])
    type = Types.normalize!(Keyword.get(opts, :type, @default_type))

    list =
      case Keyword.get(opts, :axis) do
        nil ->
          Enum.to_list(0..(Elements.count(shape) - 1))

        axis ->
          {outer, size, inner} = split(shape, axis)
          for _ <- 1..outer, index <- 0..(size - 1), _ <- 1..inner, do: index
      end

    %T{type: type, shape: shape, data: {:list, list}}
  end

  def from_binary(binary, type, opts \\ []) do
    options!(opts, [:backend])
    {kind, bits} = type = Types.normalize!(type)

    list =
      case kind do
        :s -> for <<x::signed-native-integer-size(bits) <- binary>>, do: x
        :u -> for <<x::unsigned-native-integer-size(bits) <- binary>>, do: x
      end

    %T{type: type, shape: {length(list)}, data: {:list, list}}
  end

  def to_binary(%T{type: {_, bits}} = tensor) do
    for x <- elements(tensor), into: <<>>, do: <<x::native-integer-size(bits)>>
  end

  def to_flat_list(%T{} = tensor), do: elements(tensor)

  # What is known of a tensor

  def type(tensor), do: to_tensor(tensor).type
  def shape(tensor), do: to_tensor(tensor).shape
  def axis_size(%T{shape: shape}, axis), do: elem(shape, axis!(shape, axis))

  # Element by element

  def as_type(tensor, type) do
    %T{type: from, data: data} = tensor = to_tensor(tensor)
    to = Types.normalize!(type)
    if holds?(to, from), do: %{tensor | type: to}, else: %{tensor | type: to, data: Elements.map(data, &Elements.wrap(&1, to))}
  end

  defp holds?({kind, to}, {kind, from}), do: to >= from
  defp holds?({:s, to}, {:u, from}), do: to > from
  defp holds?(_, _), do: false

  def add(left, right), do: binary(left, right, &(&1 + &2))
  def subtract(left, right), do: binary(left, right, &(&1 - &2))
  def multiply(left, right), do: binary(left, right, &(&1 * &2))
  def quotient(left, right), do: binary(left, right, &div/2)
  def remainder(left, right), do: binary(left, right, &rem/2)
  def min(left, right), do: binary(left, right, &Kernel.min/2)
  def max(left, right), do: binary(left, right, &Kernel.max/2)
  def bitwise_and(left, right), do: binary(left, right, &Bitwise.band/2)
  def bitwise_or(left, right), do: binary(left, right, &Bitwise.bor/2)
  def bitwise_xor(left, right), do: binary(left, right, &Bitwise.bxor/2)
  def left_shift(left, right), do: binary(left, right, &shift(&1, &2, fn x, n -> Bitwise.bsl(x, n) end))
  def right_shift(left, right), do: binary(left, right, &shift(&1, &2, fn x, n -> Bitwise.bsr(x, n) end))

  defp shift(x, count, f) when count >= 0, do: f.(x, count)
  defp shift(_, count, _), do: raise(ArgumentError, "cannot shift by #{count}")

  def equal(left, right), do: compare(left, right, &(&1 == &2))
  def not_equal(left, right), do: compare(left, right, &(&1 != &2))
  def less(left, right), do: compare(left, right, &(&1 < &2))
  def less_equal(left, right), do: compare(left, right, &(&1 <= &2))
  def greater(left, right), do: compare(left, right, &(&1 > &2))
  def greater_equal(left, right), do: compare(left, right, &(&1 >= &2))

  def bitwise_not(tensor), do: unary(tensor, &Bitwise.bnot/1)
  def negate(tensor), do: unary(tensor, &(-&1))
  def abs(tensor), do: unary(tensor, &Kernel.abs/1)

  defp unary(tensor, f) do
    %T{type: type, data: data} = tensor = to_tensor(tensor)
    %{tensor | data: Elements.map(data, &Elements.wrap(f.(&1), type))}
  end

  defp binary(left, right, f) do
    type = binary_type(left, right)
    combine(left, right, type, &Elements.wrap(f.(&1, &2), type))
  end

  defp compare(left, right, f), do: combine(left, right, {:u, 8}, &if(f.(&1, &2), do: 1, else: 0))

  defp combine(left, right, type, f) do
    %T{shape: shape_left} = left = to_tensor(left)
    %T{shape: shape_right} = right = to_tensor(right)
    shape = binary_shape(shape_left, shape_right)
    data = Elements.zip(spread(left, shape), spread(right, shape), shape, f)
    %T{type: type, shape: shape, data: data}
  end

  defp binary_type(left, right) when is_integer(left) and is_integer(right), do: @default_type
  defp binary_type(left, %T{type: type}) when is_integer(left), do: Types.merge_number(type, left)
  defp binary_type(%T{type: type}, right) when is_integer(right), do: Types.merge_number(type, right)
  defp binary_type(%T{type: left}, %T{type: right}), do: Types.merge(left, right)

  defp binary_shape(shape, shape), do: shape

  defp binary_shape(left, right) do
    rank = Kernel.max(tuple_size(left), tuple_size(right))

    [padded(left, rank), padded(right, rank)]
    |> Enum.zip_with(fn
      [size, size] -> size
      [1, size] -> size
      [size, 1] -> size
      _ -> raise(ArgumentError, "cannot broadcast #{inspect(left)} and #{inspect(right)}")
    end)
    |> List.to_tuple()
  end

  defp padded(shape, rank), do: List.duplicate(1, rank - tuple_size(shape)) ++ Tuple.to_list(shape)

  defp spread(%T{data: data, shape: shape}, shape), do: data

  defp spread(%T{data: data, shape: shape}, to) do
    Elements.broadcast(data, shape |> padded(tuple_size(to)) |> List.to_tuple(), to)
  end

  def select(pred, on_true, on_false) do
    %T{shape: pred_shape} = pred = to_tensor(pred)
    %T{} = on_true = to_tensor(on_true)
    %T{} = on_false = to_tensor(on_false)
    # Bare numbers count as s64 here, unlike in operations on two operands.
    type = Types.merge(on_true.type, on_false.type)

    shape =
      if pred_shape == {},
        do: binary_shape(on_true.shape, on_false.shape),
        else: within!(pred_shape, [on_true.shape, on_false.shape])

    chosen =
      [spread(pred, shape), spread(on_true, shape), spread(on_false, shape)]
      |> Enum.map(&Elements.list(&1, shape))
      |> Enum.zip_with(fn [test, yes, no] -> Elements.wrap(if(test != 0, do: yes, else: no), type) end)

    %T{type: type, shape: shape, data: {:list, chosen}}
  end

  defp within!(shape, others) do
    Enum.each(others, fn other ->
      if binary_shape(shape, other) != shape,
        do: raise(ArgumentError, "cannot broadcast #{inspect(other)} to #{inspect(shape)}")
    end)

    shape
  end

  # Shapes

  def broadcast(tensor, shape, opts \\ []) do
    options!(opts, [])
    tensor = to_tensor(tensor)
    within!(shape, [tensor.shape])
    %T{type: tensor.type, shape: shape, data: spread(tensor, shape)}
  end

  def reshape(tensor, shape, opts \\ []) do
    options!(opts, [])
    %T{} = tensor = to_tensor(tensor)

    if Elements.count(shape) != Elements.count(tensor.shape),
      do: raise(ArgumentError, "cannot reshape #{inspect(tensor.shape)} to #{inspect(shape)}")

    %{tensor | shape: shape}
  end

  def new_axis(%T{shape: shape} = tensor, axis) do
    if axis < 0 or axis > tuple_size(shape), do: raise(ArgumentError, "no place for an axis: #{axis}")
    %{tensor | shape: Tuple.insert_at(shape, axis, 1)}
  end

  def squeeze(tensor, opts \\ []) do
    opts = options!(opts, [:axes])
    %T{shape: shape} = tensor = to_tensor(tensor)
    axes = opts[:axes] || for(axis <- axes(shape), elem(shape, axis) == 1, do: axis)

    Enum.each(axes, fn axis ->
      if elem(shape, axis!(shape, axis)) != 1, do: raise(ArgumentError, "axis #{axis} is not of size 1")
    end)

    kept = for axis <- axes(shape), axis not in axes, do: elem(shape, axis)
    %{tensor | shape: List.to_tuple(kept)}
  end

  defp axes({}), do: []
  defp axes(shape), do: Enum.to_list(0..(tuple_size(shape) - 1))

  defp axis!(shape, axis) when is_integer(axis) and axis >= 0 and axis < tuple_size(shape), do: axis
  defp axis!(shape, axis), do: raise(ArgumentError, "no axis #{inspect(axis)} in #{inspect(shape)}")

  defp split(shape, axis) do
    {outer, [size | inner]} = shape |> Tuple.to_list() |> Enum.split(axis!(shape, axis))
    {Enum.product(outer), size, Enum.product(inner)}
  end

  def stack(tensors, opts \\ []) do
    opts = options!(opts, [:axis, :name])
    axis = Keyword.get(opts, :axis, 0)
    concatenate(Enum.map(tensors, &new_axis(to_tensor(&1), axis)), axis: axis)
  end

  def concatenate(tensors, opts \\ []) do
    opts = options!(opts, [:axis])
    axis = Keyword.get(opts, :axis, 0)
    [first | rest] = tensors = Enum.map(tensors, &to_tensor/1)
    type = Enum.reduce(rest, first.type, &Types.merge(&1.type, &2))

    Enum.each(rest, fn tensor ->
      if Tuple.delete_at(tensor.shape, axis) != Tuple.delete_at(first.shape, axis),
        do: raise(ArgumentError, "cannot concatenate #{inspect(first.shape)} and #{inspect(tensor.shape)}")
    end)

    parts =
      Enum.map(tensors, fn tensor ->
        {_, size, inner} = split(tensor.shape, axis)
        tensor |> as_type(type) |> elements() |> Elements.chunks(size * inner)
      end)

    size = tensors |> Enum.map(&elem(&1.shape, axis)) |> Enum.sum()
    joined = parts |> Enum.zip_with(&Enum.concat/1) |> Enum.concat()
    %T{type: type, shape: put_elem(first.shape, axis, size), data: {:list, joined}}
  end

  def slice_along_axis(tensor, start, length, opts \\ []) do
    opts = options!(opts, [:axis, :strides])
    if opts[:strides], do: raise(ArgumentError, "strides are not part of the stand-in")
    %T{shape: shape, data: data} = tensor = to_tensor(tensor)
    axis = Keyword.get(opts, :axis, 0)
    {outer, size, inner} = split(shape, axis)
    if length < 1 or length > size, do: raise(ArgumentError, "no slice of #{length} elements in #{size}")
    # A start that leads out of the tensor is moved back, as Nx does.
    from = start |> scalar!() |> Kernel.min(size - length) |> Kernel.max(0)
    to_shape = put_elem(shape, axis, length)

    sliced =
      case {outer, data} do
        {_, {:all, x}} -> {:all, x}
        {1, {:list, list}} -> {:list, list |> Enum.drop(from * inner) |> Enum.take(length * inner)}
        {1, data} -> {:list, for(i <- (from * inner)..((from + length) * inner - 1), do: Elements.at(data, i))}
        _ -> {:list, tensor |> elements() |> Elements.chunks(size * inner) |> Enum.flat_map(&(&1 |> Enum.drop(from * inner) |> Enum.take(length * inner)))}
      end

    %{tensor | shape: to_shape, data: sliced}
  end

  def put_slice(%T{type: type, shape: {size} = shape, data: data} = tensor, [start], slice) do
    %T{shape: {length}} = slice = to_tensor(slice)
    if Types.merge(type, slice.type) != type, do: raise(ArgumentError, "the slice would change the tensor's type")
    from = start |> scalar!() |> Kernel.min(size - length) |> Kernel.max(0)

    replaced =
      slice
      |> elements()
      |> Enum.with_index(from)
      |> Enum.reduce(Elements.replaceable(data, shape), fn {x, at}, into ->
        Elements.replace(into, at, Elements.wrap(x, type))
      end)

    %{tensor | data: replaced}
  end

  defp scalar!(x) when is_integer(x), do: x
  defp scalar!(%T{shape: {}} = tensor), do: tensor |> elements() |> hd()
  defp scalar!(%T{shape: shape}), do: raise(ArgumentError, "a scalar is needed, not #{inspect(shape)}")

  # Picking and folding

  def take(%T{} = tensor, indices, opts \\ []) do
    opts = options!(opts, [:axis])
    axis = Keyword.get(opts, :axis, 0)
    %T{shape: picked} = indices = to_tensor(indices)
    {outer, size, inner} = split(tensor.shape, axis)
    data = Elements.picked(tensor.data)
    list = elements(indices)

    taken =
      case {outer, inner} do
        {1, 1} -> for(i <- list, do: Elements.at(data, index!(i, size)))
        {_, 1} -> for(o <- 0..(outer - 1), i <- list, do: Elements.at(data, o * size + index!(i, size)))
        _ -> for(o <- 0..(outer - 1), i <- list, k <- 0..(inner - 1), do: Elements.at(data, (o * size + index!(i, size)) * inner + k))
      end

    {before, [_ | behind]} = tensor.shape |> Tuple.to_list() |> Enum.split(axis)
    shape = List.to_tuple(before ++ Tuple.to_list(picked) ++ behind)
    %{tensor | shape: shape, data: {:list, taken}}
  end

  defp index!(index, size) when index >= 0 and index < size, do: index
  defp index!(index, size), do: raise(ArgumentError, "index #{index} is out of bounds for an axis of #{size}")

  def take_along_axis(%T{shape: shape} = tensor, %T{shape: picked} = indices, opts \\ []) do
    opts = options!(opts, [:axis])
    axis = axis!(shape, Keyword.get(opts, :axis, 0))

    if Tuple.delete_at(shape, axis) != Tuple.delete_at(picked, axis) or axis != tuple_size(shape) - 1,
      do: raise(ArgumentError, "cannot take #{inspect(picked)} of #{inspect(shape)} along axis #{axis}")

    size = elem(shape, axis)
    data = Elements.picked(tensor.data)

    {taken, _} =
      indices
      |> elements()
      |> Elements.chunks(elem(picked, axis))
      |> Enum.map_reduce(0, fn group, begin ->
        {Enum.map(group, &Elements.at(data, begin + index!(&1, size))), begin + size}
      end)

    %T{type: tensor.type, shape: picked, data: {:list, Enum.concat(taken)}}
  end

  def sum(%T{shape: shape, type: {kind, _}} = tensor, opts \\ []) do
    opts = options!(opts, [:axes, :keep_axes])
    [axis] = Keyword.fetch!(opts, :axes)
    if opts[:keep_axes], do: raise(ArgumentError, "keep_axes is not part of the stand-in")
    {_, size, inner} = split(shape, axis)
    # Sums of integers have 64 bits.
    type = {kind, 64}
    wrapped = &Elements.wrap(&1, type)

    sums =
      tensor
      |> elements()
      |> Elements.chunks(size * inner)
      |> Enum.flat_map(fn part ->
        part |> Elements.chunks(inner) |> added() |> Enum.map(wrapped)
      end)

    %T{type: type, shape: Tuple.delete_at(shape, axis), data: {:list, sums}}
  end

  defp added([row | rows]), do: Enum.reduce(rows, row, &added/2)

  defp added([x | xs], [y | ys]), do: [x + y | added(xs, ys)]
  defp added([], []), do: []

  def argmax(%T{shape: shape} = tensor, opts \\ []) do
    opts = options!(opts, [:axis, :tie_break, :keep_axis])
    axis = Keyword.fetch!(opts, :axis)
    if axis != tuple_size(shape) - 1, do: raise(ArgumentError, "only the last axis is part of the stand-in")
    places = tensor |> elements() |> Elements.chunks(elem(shape, axis)) |> Enum.map(&first_largest/1)
    %T{type: @default_type, shape: Tuple.delete_at(shape, axis), data: {:list, places}}
  end

  defp first_largest([x | rest]), do: first_largest(rest, 1, x, 0)
  defp first_largest([x | rest], at, largest, _) when x > largest, do: first_largest(rest, at + 1, x, at)
  defp first_largest([_ | rest], at, largest, place), do: first_largest(rest, at + 1, largest, place)
  defp first_largest([], _, _, place), do: place

  # Tensors in general

  @doc false
  def to_tensor(%T{} = tensor), do: tensor
  def to_tensor(x) when is_integer(x), do: %T{type: @default_type, shape: {}, data: {:all, x}}
  def to_tensor(other), do: raise(ArgumentError, "no tensor: #{inspect(other)}")

  defp elements(%T{data: data, shape: shape}), do: Elements.list(data, shape)

  defp options!(opts, allowed) do
    Enum.each(opts, fn {name, _} ->
      if name not in allowed, do: raise(ArgumentError, "unknown option #{inspect(name)}, expected one of #{inspect(allowed)}")
    end)

    opts
  end
end

defmodule Nx.Defn do
  @moduledoc """
  Numerical definitions. They may hold what generated modules write: calls of `Nx` and of other definitions, variables,
  maps and their fields, tuples, lists, integers, and `while`, whose body sees the variables of its first argument only.
  """

  defmacro defn(call, do: body), do: definition(:def, call, body, __CALLER__)
  defmacro defnp(call, do: body), do: definition(:defp, call, body, __CALLER__)

  defp definition(kind, call, body, env) do
    {name, _} = Macro.decompose_call(call)
    check(body, env)
    {body, loops} = Macro.prewalk(body, [], &lift(&1, &2, name))

    quote do
      unquote(kind)(unquote(call), do: unquote(body))
      unquote_splicing(loops)
    end
  end

  # A loop becomes a function of its own, so that the compiler finds variables that it must not see.
  defp lift({:while, _, [{:{}, _, initial}, condition, [do: next]]}, loops, name) do
    {patterns, values} = initial |> Enum.map(&initial/1) |> Enum.unzip()
    loop = :"__#{name}_loop_#{length(loops)}__"

    function =
      quote do
        defp unquote(loop)({unquote_splicing(patterns)} = before) do
          if Nx.Defn.__holds__(unquote(condition)) do
            unquote(loop)(Nx.Defn.__same__(before, unquote(next)))
          else
            before
          end
        end
      end

    {quote(do: unquote(loop)(Nx.Defn.__begin__({unquote_splicing(values)}))), [function | loops]}
  end

  defp lift({:while, _, _}, _, _), do: raise(ArgumentError, "while takes a tuple of at least three variables")
  defp lift(other, loops, _), do: {other, loops}

  defp initial({:=, _, [variable, value]}), do: {variable, value}
  defp initial({_, _, context} = variable) when is_atom(context), do: {variable, variable}

  @doc false
  def __begin__(values) do
    values |> Tuple.to_list() |> Enum.map(&begin/1) |> List.to_tuple()
  end

  defp begin(%Nx.Tensor{data: data} = tensor), do: %{tensor | data: Nx.StandIn.Elements.picked(data)}
  defp begin(map) when is_map(map), do: Map.new(map, fn {key, value} -> {key, begin(value)} end)
  defp begin(number), do: Nx.to_tensor(number)

  @doc false
  def __holds__(%Nx.Tensor{shape: {}} = condition), do: Nx.to_flat_list(condition) != [0]

  @doc false
  def __same__(before, later) do
    same(Tuple.to_list(before), Tuple.to_list(later))
    later
  end

  defp same([before | befores], [later | laters]) do
    if form(before) != form(later), do: raise(ArgumentError, "while changes #{inspect(form(before))} to #{inspect(form(later))}")
    same(befores, laters)
  end

  defp same([], []), do: :ok

  defp form(%Nx.Tensor{type: type, shape: shape}), do: {type, shape}
  defp form(map), do: Map.keys(map)

  # Everything else that Elixir has is refused: within definitions, Nx gives it another meaning or none.
  defp check({:__block__, _, lines}, env), do: Enum.each(lines, &check(&1, env))
  defp check({:=, _, [pattern, value]}, env), do: check([pattern, value], env)
  defp check({:while, _, [initial, condition, [do: body]]}, env), do: check([initial, condition, body], env)
  defp check({:-, _, [number]}, _) when is_integer(number), do: :ok
  defp check({:{}, _, elements}, env), do: check(elements, env)
  defp check({:%{}, _, entries}, env), do: entries |> Keyword.values() |> check(env)
  defp check({left, right}, env), do: check([left, right], env)

  defp check({{:., _, [{:__aliases__, _, [:Nx]}, function]}, _, arguments}, env) do
    {arguments, options} = options(arguments)
    count = length(arguments) + if(options == [], do: 0, else: 1)

    if not (Code.ensure_loaded?(Nx) and function_exported?(Nx, function, count)),
      do: raise(CompileError, line: env.line, file: env.file, description: "no function Nx.#{function}/#{count}")

    check(arguments, env)
    options |> Keyword.values() |> check(env)
  end

  defp check({{:., _, [{variable, _, context}, field]}, _, []}, _)
       when is_atom(variable) and is_atom(context) and is_atom(field),
       do: :ok

  defp check({variable, _, context}, _) when is_atom(variable) and is_atom(context), do: :ok
  defp check({function, _, arguments}, env) when is_atom(function) and is_list(arguments), do: local(function, arguments, env)
  defp check(list, env) when is_list(list), do: Enum.each(list, &check(&1, env))
  defp check(literal, _) when is_integer(literal) or is_atom(literal), do: :ok
  defp check(other, env), do: refuse(other, env)

  defp local(function, arguments, env) do
    if Macro.operator?(function, length(arguments)) or Macro.special_form?(function, length(arguments)),
      do: refuse({function, [], arguments}, env),
      else: check(arguments, env)
  end

  defp options(arguments) do
    case List.last(arguments) do
      [{name, _} | _] = options when is_atom(name) -> {List.delete_at(arguments, -1), options}
      _ -> {arguments, []}
    end
  end

  defp refuse(code, env) do
    raise CompileError,
      line: env.line,
      file: env.file,
      description: "not part of numerical definitions: #{Macro.to_string(code)}"
  end
end
