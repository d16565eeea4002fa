import { type Role, type User } from '@loopwright/contracts';
type Change = (user: User, what: {
    role?: Role;
    state?: User['state'];
}) => void;
type UsersTableProps = {
    users: readonly User[];
    mayManage: boolean;
    onChange: Change;
    onClear: () => void;
};
export declare function UsersTable({ users, mayManage, onChange, onClear }: UsersTableProps): import("react").JSX.Element;
export {};
